import { parseArgs } from "node:util";
import { ROLLEN, ROLNAMEN, type Rol } from "../../rules/account/rollen.ts";
import { AANMELDLINK_UREN } from "../../steps/account/aanmeldlink.ts";
import { NAAM_ZEGT_TE_VEEL } from "../../steps/account/check-naam.ts";
import { createGebruiker, type NieuweGebruiker } from "../../steps/account/create-gebruiker.ts";
import { argumentfout } from "./argumentfout.ts";
import type { Beheerdelen } from "./gemeente.ts";

/** How the command is used. */
export const GEBRUIK_GEBRUIKER = `Gebruik: voordeur gebruiker aanmaken --gemeente 0957 --rol ${ROLLEN.join("|")} --email NAAM@GEMEENTE.nl [--naam "Voornaam Achternaam"] [--json]`;

const OPTIES = {
	gemeente: { type: "string" },
	rol: { type: "string" },
	email: { type: "string" },
	naam: { type: "string" },
	json: { type: "boolean", default: false },
} as const;

/** The options, or what is wrong with how the command was used. */
function readOpdracht(args: string[]): { gemeente: string; nieuw: NieuweGebruiker; json: boolean } | { fout: string } {
	try {
		const { values, positionals } = parseArgs({ args, options: OPTIES, allowPositionals: true });
		const { gemeente, rol, email, json } = values;
		if (positionals.join(" ") !== "aanmaken") return { fout: 'Na "gebruiker" komt "aanmaken".' };
		if (!gemeente || !rol || !email) return { fout: "Geef --gemeente, --rol en --email." };
		if (!/^\d{4}$/.test(gemeente)) return { fout: "De code van een gemeente heeft vier cijfers, zoals 0957." };
		if (!ROLLEN.includes(rol as Rol)) return { fout: `De rol "${rol}" ken ik niet. Kies uit: ${ROLLEN.join(", ")}.` };
		if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { fout: `"${email}" is geen e-mailadres.` };
		const naam = values.naam?.trim() || email.split("@")[0] || email;
		return { gemeente, nieuw: { rol: rol as Rol, email, naam }, json };
	} catch (fout) {
		return { fout: argumentfout(fout) };
	}
}

/** `voordeur gebruiker aanmaken`: prints a one-time link. 0 made, 1 refused, 2 wrong use. */
export async function runGebruiker(args: string[], delen: Beheerdelen): Promise<0 | 1 | 2> {
	const opdracht = readOpdracht(args);
	if ("fout" in opdracht) {
		delen.schrijfFout(opdracht.fout);
		delen.schrijfFout(GEBRUIK_GEBRUIKER);
		return 2;
	}
	const { gemeente, nieuw, json } = opdracht;
	const dader = { gemeenteId: Number(gemeente), gebruikerId: null };
	const uitkomst = await createGebruiker(delen.databank, dader, nieuw, delen.nu?.() ?? new Date());
	if (!uitkomst.ok) {
		delen.schrijfFout(
			{
				"email-in-gebruik": `${nieuw.email} heeft al een account. Een beheerder kan een nieuwe link geven.`,
				"gemeente-onbekend": `Gemeente ${gemeente} is er nog niet. Maak haar aan met: voordeur gemeente aanmaken --code ${gemeente} …`,
				"naam-zegt-te-veel": `De naam "${nieuw.naam}" kan niet; kies een andere met --naam. ${NAAM_ZEGT_TE_VEEL}`,
			}[uitkomst.reden],
		);
		return 1;
	}
	const link = `${delen.url.replace(/\/$/, "")}/aanmelden/link/${uitkomst.waarde.token}`;
	if (json) {
		delen.schrijf(JSON.stringify({ email: nieuw.email, rol: nieuw.rol, link, uren: AANMELDLINK_UREN }));
		return 0;
	}
	delen.schrijf(
		`${ROLNAMEN[nieuw.rol]} ${nieuw.email} is aangemaakt. Geef deze link; hij werkt één keer, ${AANMELDLINK_UREN} uur lang:`,
	);
	delen.schrijf(link);
	return 0;
}
