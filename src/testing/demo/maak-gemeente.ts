import type { Dader } from "../../database/audit.ts";
import type { Databank } from "../../database/databank.ts";
import { bestandslezer } from "../../outside/bestand/lezer.ts";
import type { Rol } from "../../rules/account/rollen.ts";
import { totpCode } from "../../rules/account/totp.ts";
import { WERKINSTRUCTIES } from "../../rules/decide/ready-ones.ts";
import { chooseWachtwoord } from "../../steps/account/choose-wachtwoord.ts";
import { confirmTotp } from "../../steps/account/confirm-totp.ts";
import { createGebruiker } from "../../steps/account/create-gebruiker.ts";
import { createGemeente } from "../../steps/account/create-gemeente.ts";
import { startTotp } from "../../steps/account/start-totp.ts";
import { replaceWijken } from "../../steps/beheer/replace-wijken.ts";
import { makePostcodewijken } from "../gemeente/register.ts";
import type { SynthetischeGemeente } from "../gemeente/soorten.ts";
import { makeDemospreekuren } from "./maak-spreekuren.ts";

/** The demo is a gemeente that does not exist, with a code that CBS does not use. */
export const DEMOGEMEENTE = { id: 9957, code: "9957", naam: "Voorbeeldstad", inwoners: 40_000 } as const;
/** Everybody may know it: it opens invented residents only, and only the demo shows codes by itself. */
export const DEMOWACHTWOORD = "open-de-voordeur";

export interface Demoaccount {
	readonly email: string;
	readonly naam: string;
	readonly rol: Rol;
}
export const DEMOACCOUNTS: readonly Demoaccount[] = [
	{ email: "sanne@voorbeeldstad.example", naam: "Sanne Bakker", rol: "vroegsignaleerder" },
	{ email: "youssef@voorbeeldstad.example", naam: "Youssef el Amrani", rol: "vroegsignaleerder" },
	{ email: "marijke@voorbeeldstad.example", naam: "Marijke de Groot", rol: "coordinator" },
	{ email: "beheer@voorbeeldstad.example", naam: "Tom Beheer", rol: "beheerder" },
];

/** Gemeente, wijken and accounts, made through the same steps as a real gemeente's; its werkinstructie holds from `begin`. Returns the ids of the accounts. */
export async function makeDemogemeente(
	databank: Databank,
	gemeente: SynthetischeGemeente,
	begin: Date,
	nu: Date,
): Promise<number[]> {
	const { id: gemeenteId, code, naam, inwoners } = DEMOGEMEENTE;
	const werkinstructie = { naam: "roermond", inhoud: WERKINSTRUCTIES.roermond };
	const gemaakt = await createGemeente(databank, { code, naam, inwoners, werkinstructie }, begin);
	if (!gemaakt.ok) throw new Error(`De demogemeente is niet gemaakt: ${gemaakt.reden}.`);
	const dader: Dader = { gemeenteId, gebruikerId: null };
	await replaceWijken(databank, dader, bestandslezer, {
		naam: "wijken.csv",
		inhoud: new TextEncoder().encode(makePostcodewijken(gemeente)),
	});
	const ids: number[] = [];
	for (const account of DEMOACCOUNTS) ids.push(await makeAccount(databank, dader, account, nu));
	await makeDemospreekuren(databank, gemeenteId, ids.slice(0, 2));
	return ids;
}

async function makeAccount(databank: Databank, dader: Dader, account: Demoaccount, nu: Date): Promise<number> {
	const nieuw = await createGebruiker(databank, dader, account, nu);
	if (!nieuw.ok) throw new Error(`${account.email}: ${nieuw.reden}`);
	const gekozen = await chooseWachtwoord(databank, nieuw.waarde.token, DEMOWACHTWOORD, nu);
	if (!gekozen.ok) throw new Error(`${account.email}: ${gekozen.reden}`);
	const totp = await startTotp(databank, gekozen.waarde);
	if (!totp.ok) throw new Error(`${account.email}: ${totp.reden}`);
	// confirmed with the code of ten minutes ago, so that the code of now is still unused
	const toen = new Date(nu.getTime() - 600_000);
	const bevestigd = await confirmTotp(databank, gekozen.waarde, totpCode(totp.waarde.geheim, toen), toen);
	if (!bevestigd.ok) throw new Error(`${account.email}: ${bevestigd.reden}`);
	return nieuw.waarde.id;
}
