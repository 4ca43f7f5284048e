/** The secret with which the fakes of NotifyNL, Spryng and CM.com tell us things: put it in `terugmeldsleutel`. */
export const TERUGMELDSLEUTEL = "proefsleutel-terugmelding";
