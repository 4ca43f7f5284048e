import { isIP } from "node:net";

const NAMEN: readonly string[] = ["loopback", "linklocal", "uniquelocal"];

function isNetwerk(deel: string): boolean {
	const [adres = "", bits, ...meer] = deel.split("/");
	const soort = isIP(adres);
	if (soort === 0 || meer.length > 0) return false;
	return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (soort === 4 ? 32 : 128));
}

/**
 * VOORDEUR_VERTROUWDE_PROXY: which proxies may say who the visitor is (X-Forwarded-For): addresses and networks with commas
 * between them, or how many proxies stand in a row. Whoever is trusted can make up an address, so nobody but this machine is
 * by default. One Dutch sentence when it is wrong.
 */
export function leesVertrouwdeProxy(env: NodeJS.ProcessEnv): string | number | undefined | { readonly fout: string } {
	const tekst = env.VOORDEUR_VERTROUWDE_PROXY?.trim();
	if (!tekst) return undefined;
	if (/^[1-9]$/.test(tekst)) return Number(tekst);
	const delen = tekst.split(",").map((deel) => deel.trim());
	const fout = delen.find((deel) => !NAMEN.includes(deel) && !isNetwerk(deel));
	return fout === undefined
		? delen.join(",")
		: {
				fout: `VOORDEUR_VERTROUWDE_PROXY is een lijst van adressen met komma's, zoals 10.0.0.5,10.1.0.0/16, of een aantal van 1 tot en met 9. Dit klopt niet: ${fout}.`,
			};
}
