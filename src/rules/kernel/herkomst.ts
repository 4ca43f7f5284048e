/** IPv6 addresses that stand for one IPv4 address each (RFC 6052): cut short they would all be one visitor. */
const VERTAALD = "64:ff9b::";

/**
 * Where a request comes from, to count by: an IPv4 address, or of IPv6 the first 64 bits. One connection has a whole /64
 * (RFC 6177), so who counts full addresses lets one visitor begin anew 2^64 times.
 */
export function herkomst(ip: string): string {
	const adres = ip.toLowerCase().replace(/%.*$/, "");
	const ipv4 = /^::ffff:([\d.]+)$/.exec(adres)?.[1];
	if (ipv4) return ipv4;
	if (!adres.includes(":") || adres.startsWith(VERTAALD)) return adres;
	const [voor = "", na = ""] = adres.split("::");
	const groepen = (deel: string) => deel.split(":").filter((groep) => groep !== "");
	const [kop, staart] = [groepen(voor), groepen(na)];
	const gat = Array.from({ length: Math.max(0, 8 - kop.length - staart.length) }, () => "0");
	const eerste = [...kop, ...gat, ...staart].slice(0, 4);
	return `${eerste.map((groep) => groep.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
