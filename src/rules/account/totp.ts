import { Secret, TOTP } from "otpauth";

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, thirty seconds. */
const SOORT = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** A clock may be one step off, both ways. */
const SPELING = 1;

const maak = (geheim: string, meer: { issuer?: string; label?: string } = {}) =>
	new TOTP({ ...SOORT, ...meer, secret: Secret.fromBase32(geheim) });

/**
 * The time step of a code that is right now, or null. A step that was used before, or lies before one that was, is
 * refused: who reads a code over a shoulder cannot use it again.
 */
export function checkTotp(geheim: string, code: string, nu: Date, laatsteStap: number): number | null {
	const cijfers = code.replace(/\s/g, "");
	if (!/^\d{6}$/.test(cijfers)) return null;
	const verschil = maak(geheim).validate({ token: cijfers, timestamp: nu.getTime(), window: SPELING });
	if (verschil === null) return null;
	const stap = Math.floor(nu.getTime() / 1000 / SOORT.period) + verschil;
	return stap > laatsteStap ? stap : null;
}

/** The address in the QR code: app name, account and secret. */
export function totpAdres(geheim: string, account: string): string {
	return maak(geheim, { issuer: "Voordeur", label: account }).toString();
}

/** The code of a moment: what the app shows. */
export function totpCode(geheim: string, nu: Date): string {
	return maak(geheim).generate({ timestamp: nu.getTime() });
}
