/** An amount of money in whole euro cents. Never euros, never a fraction. */
export type Cents = number;

/**
 * "€ 1.240" or, with cents, "€ 1.240,50": as Dutch people write it. Whole euros lose their ",00". The space after the sign does
 * not break: an amount never stands on two lines.
 */
export function formatCents(bedrag: Cents): string {
	const teken = bedrag < 0 ? "-" : "";
	const heel = Math.trunc(Math.abs(bedrag) / 100);
	const rest = Math.abs(bedrag) % 100;
	const euros = String(heel).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
	return `${teken}€\u00a0${euros}${rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`}`;
}
