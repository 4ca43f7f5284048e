import type { Aanbieder, Instelfout, Waarden } from "./aanbieder.ts";

/**
 * Hosts ("mail.gemeente.nl") or hosts with a port ("127.0.0.1:2525") that this installation may connect to besides the fixed
 * ones. A beheerder chooses addresses on a page; which ones inside its own network may be reached is for who runs Voordeur.
 */
export type ToegestaneAdressen = readonly string[];

/** The ports on which mail servers take mail (RFC 5321, 6409, 8314, and 2525 of many relays). */
const MAILPOORTEN = ["25", "465", "587", "2525"];
/** Names that never leave the own machine or network (RFC 6761, 6762, 8375). */
const EIGEN_NAAM = /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan)\.?$/i;
const ZIN = "Dit adres staat niet op de lijst. Wie Voordeur beheert kan het toestaan met VOORDEUR_AANBIEDER_ADRESSEN.";

/** Does the setting of this installation name this host, with any port or with this one? */
export const isToegestaan = (toegestaan: ToegestaneAdressen, host: string, poort: string): boolean =>
	toegestaan.some((adres) => [host, `${host}:${poort}`].includes(adres.toLowerCase()));

/** Loopback, private, link-local and other special ranges (RFC 6890), of IPv4 and IPv6; also what is no IP address at all. */
export function isEigenNetwerk(ip: string): boolean {
	const kaal = ip.toLowerCase().replace(/^\[|\]$/g, "");
	const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(kaal)?.slice(1).map(Number);
	if (!v4) return !/^[23][0-9a-f]{3}:/.test(kaal) || /^(?:2001:0?db8|2001:0{0,4}|2002):/.test(kaal);
	const [a, b, c] = v4 as [number, number, number, number];
	if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
	if (a === 100) return b >= 64 && b < 128;
	if (a === 172) return b >= 16 && b < 32;
	if (a === 169) return b === 254;
	if (a === 198) return b === 18 || b === 19;
	return a === 192 && (b === 168 || (b === 0 && c === 0));
}

/** What can be called at all: an http or https address without spaces. */
export const isWebadres = (adres: string): boolean => /^https?:\/\/[^\s]+$/.test(adres) && URL.canParse(adres);

/** An address of an API: that of the aanbieder itself, over https; another one only when this installation allows it. */
function checkApi(aanbieder: Aanbieder, adres: string, toegestaan: ToegestaneAdressen): Instelfout | null {
	if (!isWebadres(adres)) return "Het adres van de API is geen webadres.";
	const { protocol, hostname, port, username } = new URL(adres);
	if (username !== "") return ZIN;
	if (isToegestaan(toegestaan, hostname, port || (protocol === "https:" ? "443" : "80"))) return null;
	const vast = aanbieder.velden.find(({ naam }) => naam === "adres")?.standaard ?? "";
	const eigen = protocol === "https:" && port === "" && URL.canParse(vast) && new URL(vast).hostname === hostname;
	return eigen ? null : ZIN;
}

/** A mail server: any on the internet, on a port for mail; one in the own network only when this installation allows it. */
function checkMailserver(server: string, poort: string, toegestaan: ToegestaneAdressen): Instelfout | null {
	if (isToegestaan(toegestaan, server.toLowerCase(), poort)) return null;
	if (!MAILPOORTEN.includes(poort)) return "Kies een poort voor mail: 25, 465, 587 of 2525.";
	const isIp = /^[\d.]+$/.test(server) || server.includes(":");
	if (!isIp && (!server.includes(".") || EIGEN_NAAM.test(server))) return ZIN;
	return isIp && isEigenNetwerk(server) ? ZIN : null;
}

/** May Voordeur connect to what these settings name? A sentence for the beheerder when not. */
export function checkAdres(
	aanbieder: Aanbieder,
	{ adres, server, poort = "587" }: Waarden,
	toegestaan: ToegestaneAdressen,
): Instelfout | null {
	if (adres) {
		const fout = checkApi(aanbieder, adres, toegestaan);
		if (fout) return fout;
	}
	return server ? checkMailserver(server.trim(), poort, toegestaan) : null;
}
