import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import {
	AANBIEDERSLEUTELS,
	type Aanbiederfabriek,
	type Aanbiedersleutel,
	type Terugmelding,
	type Waarden,
} from "../../rules/reach/kanaal/aanbieder.ts";
import { receiveAntwoord } from "../../steps/reach/antwoorden/receive-antwoord.ts";
import {
	countTerugmelding,
	findGemeenteId,
	readTerugmeldgeheimen,
	type Terugmelduitkomst,
} from "../../steps/reach/antwoorden/terugmeldingen.ts";
import { processBezorgmelding } from "../../steps/reach/berichten/process-bezorgmelding.ts";
import { zaakregister } from "../../steps/register/berichtpoging.ts";
import type { Apidelen } from "./apidelen.ts";
import type { Ondertekenderoute } from "./ondertekend.ts";
import { Probleem } from "./problemen.ts";

/** An aanbieder sends the news of thousands of messages from a few addresses, each in a call of its own. */
const PER_MINUUT = 3_000;

const adres = z.object({ aanbieder: z.enum(AANBIEDERSLEUTELS), gemeentecode: z.string().regex(/^\d{4}$/) });

/** The same answer for a wrong signature, an unknown gemeente and a kanaal that is not set up: it tells nothing. */
const NIET_ECHT = "De handtekening of sleutel van deze melding klopt niet.";

interface Oproep {
	readonly aanbieder: Aanbiedersleutel;
	readonly fabriek: Aanbiederfabriek;
	readonly gemeenteId: number;
	readonly geheimen: readonly Waarden[];
}

/** Who calls, for which gemeente, and with which secrets they may. */
async function readOproep(request: FastifyRequest, delen: Apidelen): Promise<Oproep> {
	const gelezen = adres.safeParse(request.params);
	const fabriek = gelezen.success ? delen.aanbieders?.[gelezen.data.aanbieder] : undefined;
	if (!gelezen.success || !fabriek) throw new Probleem(404, "Dit adres is er niet.");
	const { aanbieder, gemeentecode } = gelezen.data;
	const gemeenteId = await findGemeenteId(delen.databank, gemeentecode);
	if (gemeenteId === null) throw new Probleem(403, NIET_ECHT);
	const dader = { gemeenteId, gebruikerId: null };
	const geheimen = await delen.voerUit(dader, (omgeving) => readTerugmeldgeheimen(omgeving, aanbieder));
	return { aanbieder, fabriek, gemeenteId, geheimen };
}

function toTerugmelding(request: FastifyRequest, nu: Date): Terugmelding {
	const koppen = Object.entries(request.headers).map(([naam, kop]) => [naam, Array.isArray(kop) ? kop[0] : kop]);
	return {
		koppen: Object.fromEntries(koppen),
		vraag: request.url.split("?")[1] ?? "",
		inhoud: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
		ontvangenOp: nu.toISOString(),
	};
}

/** The first reading that holds; what is wrong when none does. */
function lees({ fabriek, geheimen }: Oproep, terugmelding: Terugmelding): readonly Binnenkomst[] | Terugmelduitkomst {
	let fout: Terugmelduitkomst = "geweigerd";
	for (const set of geheimen) {
		const gelezen = fabriek.leesTerugmelding?.(terugmelding, set);
		if (gelezen?.ok) return gelezen.waarde;
		if (gelezen?.reden === "onleesbaar") fout = "onleesbaar";
	}
	return fout;
}

/** Each piece of news in a transaction of its own: what fails is sent again, and what was done already counts once. */
async function verwerk(delen: Apidelen, oproep: Oproep, nieuws: readonly Binnenkomst[]): Promise<void> {
	const { aanbieder, gemeenteId } = oproep;
	const nu = delen.klok.nu();
	for (const binnenkomst of nieuws) {
		await delen.voerUit({ gemeenteId, gebruikerId: null }, async (omgeving) => {
			const uitkomst: Terugmelduitkomst =
				binnenkomst.soort === "antwoord"
					? (await receiveAntwoord(omgeving, binnenkomst, nu)).uitkomst === "dubbel"
						? "dubbel"
						: "verwerkt"
					: await processBezorgmelding(omgeving, binnenkomst, nu, zaakregister);
			await countTerugmelding(omgeving, aanbieder, uitkomst, delen.klok.vandaag());
		});
	}
}

async function neemAan(request: FastifyRequest, reply: FastifyReply, delen: Apidelen): Promise<FastifyReply> {
	const oproep = await readOproep(request, delen);
	const { aanbieder, fabriek, gemeenteId, geheimen } = oproep;
	const terugmelding = toTerugmelding(request, delen.klok.nu());
	if (request.method === "GET" && fabriek.beantwoordUitdaging) {
		for (const set of geheimen) {
			const antwoord = fabriek.beantwoordUitdaging(terugmelding.vraag, set);
			if (antwoord.ok) return reply.type("text/plain; charset=utf-8").send(antwoord.waarde);
		}
		throw new Probleem(403, NIET_ECHT);
	}
	const nieuws = lees(oproep, terugmelding);
	if (typeof nieuws === "string") {
		await delen.voerUit({ gemeenteId, gebruikerId: null }, (omgeving) =>
			countTerugmelding(omgeving, aanbieder, nieuws, delen.klok.vandaag()),
		);
		if (nieuws === "onleesbaar")
			throw new Probleem(400, "Deze melding heeft niet de vorm die de aanbieder beschrijft.");
		throw new Probleem(403, NIET_ECHT);
	}
	await verwerk(delen, oproep, nieuws);
	return reply.code(200).type("text/plain; charset=utf-8").send("OK");
}

/**
 * What an aanbieder of messages tells of itself: delivered or not, or an answer of a resident. The gemeente stands in the
 * address; only a call that is signed with that gemeente's own secret is read. A reference that is nobody's, or another
 * gemeente's, is counted and answered like any other.
 */
export const terugmeldingen: Ondertekenderoute = (server: FastifyInstance, delen: Apidelen): void => {
	const url = "/terugmeldingen/:aanbieder/:gemeentecode";
	const opties = {
		config: { rateLimit: { max: PER_MINUUT, timeWindow: 60_000 } },
		schema: { hide: true },
		exposeHeadRoute: false,
	};
	server.post(url, opties, (request, reply) => neemAan(request, reply, delen));
	server.get(url, opties, (request, reply) => neemAan(request, reply, delen));
};
