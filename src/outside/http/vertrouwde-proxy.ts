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
 * between them. Whoever is trusted can make up an address, so nobody but this machine is by default; and a number of proxies
 * does not tell who is in front, so it is no way to set this. One Dutch sentence when it is wrong.
 */
export function leesVertrouwdeProxy(env: NodeJS.ProcessEnv): string | undefined | { readonly fout: string } {
	const tekst = env.VOORDEUR_VERTROUWDE_PROXY?.trim();
	if (!tekst) return undefined;
	const delen = tekst.split(",").map((deel) => deel.trim());
	const fout = delen.find((deel) => !NAMEN.includes(deel) && !isNetwerk(deel));
	return fout === undefined
		? delen.join(",")
		: {
				fout: `VOORDEUR_VERTROUWDE_PROXY is een lijst van adressen met komma's, zoals 10.0.0.5,10.1.0.0/16. Dit klopt niet: ${fout}.`,
			};
}
