import type { Databank } from "../../database/databank.ts";
import { addDagen, addMaanden, type Datum, eersteVanMaand } from "../../rules/kernel/datum.ts";
import { isWerkdag } from "../../rules/kernel/werkdagen.ts";
import { type Aanlevering, makeAanleveringen } from "../gemeente/aanleveringen.ts";
import { makeGemeente } from "../gemeente/gemeente.ts";
import { DEMOGEMEENTE, makeDemogemeente } from "./maak-gemeente.ts";
import { datePlayed, neemAan } from "./neem-aan.ts";
import { speelDag } from "./speel-collega.ts";
import { speelControle, speelUittreksel, speelUitval } from "./speel-register.ts";

const MAANDEN = 3;

/** The team's last days are left to the visitor: something to call, to visit and to write. */
const OPEN_WERKDAGEN = 3;

/** The last day that is played. */
export function lastPlayed(vandaag: Datum): Datum {
	let dag = vandaag;
	for (let over = OPEN_WERKDAGEN; over > 0; dag = addDagen(dag, -1)) if (isWerkdag(dag)) over--;
	return dag;
}

/** Two partners are late this month: their signalen came in just now, so the visitor finds people to call. */
const LAAT = ["Woningstichting Voorbeeldhuis", "Oefenstroom Energie"];

function delay(bestand: Aanlevering, vandaag: Datum): Aanlevering {
	const dezeMaand = bestand.ontvangenOp.slice(0, 7) === vandaag.slice(0, 7);
	if (!dezeMaand || bestand.ontvangenOp > vandaag || !LAAT.includes(bestand.partner)) return bestand;
	let dag = vandaag;
	while (!isWerkdag(dag)) dag = addDagen(dag, -1);
	return { ...bestand, ontvangenOp: dag < bestand.ontvangenOp ? bestand.ontvangenOp : dag };
}

/** The synthetic gemeente with its accounts, empty of signalen. */
export async function beginDemo(databank: Databank, zaad: number, inwoners: number, vandaag: Datum, nu: Date) {
	const begin = eersteVanMaand(addMaanden(vandaag, -(MAANDEN - 1)));
	const gemeente = makeGemeente({
		zaad,
		inwoners,
		code: DEMOGEMEENTE.code,
		naam: DEMOGEMEENTE.naam,
		peilmaand: begin.slice(0, 7),
	});
	const collegas = await makeDemogemeente(databank, gemeente, new Date(`${begin}T07:30:00Z`), nu);
	return { gemeente, collegas, begin };
}

/**
 * Three months, day by day: the files that partners sent that day are taken in and checked against the register
 * extract, then the team works. The last days' work
 * is left to do. Everything the database dated "now" gets the day it was played.
 */
export async function speelMaanden(
	databank: Databank,
	demo: Awaited<ReturnType<typeof beginDemo>>,
	vandaag: Datum,
	onVoortgang: (deel: number) => void,
): Promise<{ bestanden: number; pogingen: number }> {
	const { gemeente, collegas, begin } = demo;
	const gemeenteId = DEMOGEMEENTE.id;
	const coordinator = collegas[2]!;
	const gemaakt = await makeAanleveringen(gemeente, { van: begin.slice(0, 7), maanden: MAANDEN });
	const bestanden = gemaakt.map((bestand) => delay(bestand, vandaag));
	const tot = lastPlayed(vandaag);
	let pogingen = 0;
	let aantal = 0;
	const dader = { gemeenteId, gebruikerId: coordinator };
	let uittreksel = "";
	const dagen: Datum[] = [];
	for (let dag = begin; dag <= vandaag; dag = addDagen(dag, 1)) dagen.push(dag);
	for (const [plaats, dag] of dagen.entries()) {
		const vanVandaag = bestanden.filter((bestand) => bestand.ontvangenOp === dag);
		const sinds = new Date();
		// A new extract on the first working day of each month.
		if (dag.slice(0, 7) !== uittreksel && (isWerkdag(dag) || uittreksel === "")) {
			await speelUittreksel(databank, gemeente, dader, dag);
			uittreksel = dag.slice(0, 7);
		}
		for (const bestand of vanVandaag) await neemAan(databank, gemeenteId, coordinator, bestand);
		aantal += vanVandaag.length;
		await speelControle(databank, gemeenteId, dag);
		if (isWerkdag(dag) && dag <= tot) await speelUitval(databank, gemeente.zaad, dader, dag);
		if (isWerkdag(dag) && dag <= tot)
			pogingen += await speelDag(databank, gemeente, gemeenteId, collegas.slice(0, 2), dag);
		await datePlayed(databank, gemeenteId, dag, sinds);
		onVoortgang((plaats + 1) / dagen.length);
	}
	return { bestanden: aantal, pogingen };
}
