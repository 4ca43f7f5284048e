/** State of one signaal. Source: DDAS v1.2 EnumSignaalstatus, letter for letter. */
export const SIGNAALSTATUSSEN = [
	"Nog niet opgepakt",
	"Opgepakt",
	"Inwoner al bekend bij schuldhulpverlening",
	"Inwoner is overleden",
	"Niet opgepakt: andere reden",
	"Niet opgepakt: herhaalde melding",
	"Niet opgepakt: onterecht signaal",
	"Persoon is geen inwoner (meer) in de gemeente",
] as const;
export type Signaalstatus = (typeof SIGNAALSTATUSSEN)[number];
