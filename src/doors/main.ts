import type { Databank } from "../database/databank.ts";
import { makeDirecteUitvoerder, makeUitvoerder } from "../database/voer-uit.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import type { Brpbron, Brpvolger } from "../outside/brp/port.ts";
import type { Mailinstellingen } from "../outside/email/instellingen.ts";
import { startMailontvangst } from "../outside/email/ontvangst.ts";
import { SMTP } from "../outside/email/port.ts";
import { makeSmtp } from "../outside/email/smtp.ts";
import { bewaakAdres } from "../outside/http/bewaakt.ts";
import { makeVerzoeker } from "../outside/http/verzoek.ts";
import { drukker } from "../outside/letter/druk.ts";
import { makeNotifynl } from "../outside/notifynl/notifynl.ts";
import { NOTIFYNL } from "../outside/notifynl/port.ts";
import { makeCm } from "../outside/sms/cm.ts";
import { CM, SPRYNG } from "../outside/sms/port.ts";
import { makeSpryng } from "../outside/sms/spryng.ts";
import { makeMeta } from "../outside/whatsapp/meta.ts";
import { META } from "../outside/whatsapp/port.ts";
import { zegFout } from "../rules/kernel/zeg-fout.ts";
import { type Aanbiederfabrieken, chooseVerzender } from "../rules/reach/kanaal/aanbieder.ts";
import type { ToegestaneAdressen } from "../rules/reach/kanaal/adresbeleid.ts";
import { deleteVerlopenAanmeldlinks } from "../steps/account/aanmeldlink.ts";
import { deleteVerlopenSessies } from "../steps/account/sessies.ts";
import { dropOudeApiantwoorden } from "../steps/import/api-antwoorden.ts";
import { saveVoortgang } from "../steps/import/save-voortgang.ts";
import { offerEerderePlekken } from "../steps/reach/afspraken/wachtlijst.ts";
import { listVerzendwerk } from "../steps/reach/berichten/list-verzendwerk.ts";
import { closeUitgewerkteZaken } from "../steps/reach/close-uitgewerkte-zaken.ts";
import { removeVerlopen } from "../steps/reach/inwoner/sessies.ts";
import { planTevredenheid } from "../steps/reach/tevredenheid/plan-tevredenheid.ts";
import { zaakregister } from "../steps/register/berichtpoging.ts";
import { followPersonen } from "../steps/verify/follow-personen.ts";
import { forgetBesluiten } from "../steps/verify/forget-besluiten.ts";
import { dropOudeBrpGebeurtenissen } from "../steps/verify/receive-brp-gebeurtenis.ts";
import { recheckZaken } from "../steps/verify/recheck-zaken.ts";
import { registerApi } from "./api/server.ts";
import { registerInwoner } from "./inwoner/server.ts";
import { makeMailpost } from "./mail/mailpost.ts";
import { systeemklok } from "./werkplek/klok.ts";
import { buildWerkplek } from "./werkplek/server.ts";
import type { Klok } from "./werkplek/werkplekdelen.ts";
import { makeJobtabel } from "./worker/jobs.ts";
import { voorElk } from "./worker/voor-elk.ts";
import { startWorker } from "./worker/worker.ts";

export interface Startinstellingen {
	readonly databank: Databank;
	readonly poort: number;
	readonly url: string;
	readonly productie: boolean;
	/** Another clock, for the demo and for tests. */
	readonly klok?: Klok;
	/** Another clock for sending alone: while the demo plays a past evening, the worker must not move its messages to today. */
	readonly verzendklok?: () => Date;
	readonly logboek?: "uit" | "aan";
	/** The oefengemeente: the page that asks the second factor shows the code. Never for real residents. */
	readonly demo?: boolean;
	/** The link with Haal Centraal of this installation, per gemeente (code of four digits). */
	readonly haalCentraal?: (gemeentecode: string) => Brpbron | null;
	/** BRP bijwerken of this installation, per gemeente. */
	readonly volger?: (gemeentecode: string) => Brpvolger | null;
	/** Where mail of residents comes in; absent: nowhere. */
	readonly mailIn?: Mailinstellingen | null;
	/** Hosts besides the aanbieders' own that the kanalen may connect to (VOORDEUR_AANBIEDER_ADRESSEN); none when absent. */
	readonly aanbiederAdressen?: ToegestaneAdressen;
	/** Which proxies may say who the visitor is (VOORDEUR_VERTROUWDE_PROXY); the default of the werkplek when absent. */
	readonly vertrouwdeProxy?: string | undefined;
	/** E-mail address of who answers questions about the API. */
	readonly contact?: string | undefined;
	/** Requests a minute from one address; the default of the werkplek when absent. */
	readonly perMinuut?: number;
}

/** Every aanbieder that messages can go through; besides their own addresses only those of `toegestaan` are called. */
export function makeAanbieders(toegestaan: ToegestaneAdressen): Aanbiederfabrieken {
	const stuur = makeVerzoeker();
	return {
		smtp: bewaakAdres(SMTP, makeSmtp(toegestaan), toegestaan),
		notifynl: bewaakAdres(NOTIFYNL, makeNotifynl(stuur), toegestaan),
		spryng: bewaakAdres(SPRYNG, makeSpryng(stuur), toegestaan),
		cm: bewaakAdres(CM, makeCm(stuur), toegestaan),
		meta: bewaakAdres(META, makeMeta(stuur), toegestaan),
	};
}

/** Starts the doors and the worker in one process; `stop` lets running requests and jobs finish. */
export async function startVoordeur(instellingen: Startinstellingen): Promise<{ stop(): Promise<void> }> {
	const { databank, poort, url, productie, klok = systeemklok, contact } = instellingen;
	const voerUit = makeUitvoerder(databank);
	const aanbieders = makeAanbieders(instellingen.aanbiederAdressen ?? []);
	const berichten = {
		voerUit,
		nu: instellingen.verzendklok ?? klok.nu,
		makeVerzender: chooseVerzender(aanbieders),
		drukker,
		register: zaakregister,
		url,
	};
	const voerDirectUit = makeDirecteUitvoerder(databank, makeJobtabel({ lezer: bestandslezer }, klok.nu));
	const server = await buildWerkplek({
		databank,
		voerUit,
		klok,
		lezer: bestandslezer,
		url,
		productie,
		logboek: instellingen.logboek ?? "uit",
		demo: instellingen.demo ?? false,
		kanalen: { makeVerzender: berichten.makeVerzender, drukker },
		deuren: [
			(deur) => registerApi(deur, { databank, voerUit, voerDirectUit, klok, url, contact, aanbieders }),
			(deur) => registerInwoner(deur, { databank, voerUit, klok, url }),
		],
		...(instellingen.vertrouwdeProxy === undefined ? {} : { vertrouwdeProxy: instellingen.vertrouwdeProxy }),
		...(instellingen.perMinuut ? { limieten: { perMinuut: instellingen.perMinuut } } : {}),
	});
	const worker = await startWorker({
		eigenaar: databank.eigenaar,
		voerUit,
		jobs: {
			lezer: bestandslezer,
			verify: { voerUit, haalCentraal: instellingen.haalCentraal ?? (() => null), nu: klok.nu },
			berichten,
			onVoortgang: (gemeenteId, aanleveringId, regels) =>
				voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => saveVoortgang(omgeving, aanleveringId, regels)),
		},
		schema: {
			voerUit,
			vandaag: klok.vandaag,
			listGemeenten: () => databank.db.selectFrom("gemeenten").select(["id", "instellingen"]).execute(),
			closeUitgewerkt: (gemeenteId) => closeUitgewerkteZaken(databank, gemeenteId, klok.nu()),
			recheck: (gemeenteId) =>
				voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => recheckZaken(omgeving, klok.nu())),
			followPersonen: (gemeenteId) =>
				followPersonen({ voerUit, volger: instellingen.volger ?? (() => null), nu: klok.nu }, gemeenteId),
			offerEerderePlekken: (gemeenteId) =>
				voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => offerEerderePlekken(omgeving, klok.nu())),
			planTevredenheid: (gemeenteId) =>
				voerUit({ gemeenteId, gebruikerId: null }, (omgeving) => planTevredenheid(omgeving, klok.nu())),
			listVerzendwerk: () => listVerzendwerk(databank, berichten.nu()),
			ruimOp: async () => {
				await deleteVerlopenSessies(databank, klok.nu());
				await deleteVerlopenAanmeldlinks(databank, klok.nu());
				await removeVerlopen(databank, klok.nu());
				await voorElk(await databank.db.selectFrom("gemeenten").select("id").execute(), ({ id }) =>
					voerUit({ gemeenteId: id, gebruikerId: null }, async (omgeving) => {
						await dropOudeApiantwoorden(omgeving, klok.nu());
						await dropOudeBrpGebeurtenissen(omgeving, klok.nu());
						await forgetBesluiten(omgeving, klok.nu());
					}),
				);
			},
		},
		onFout: (naam, fout) =>
			process.stderr.write(`De taak ${naam} is niet gelukt en wordt opnieuw geprobeerd: ${fout}\n`),
	});
	const { mailIn } = instellingen;
	let mail: Awaited<ReturnType<typeof startMailontvangst>> | null = null;
	try {
		if (mailIn) {
			const onFout = (fout: Error) =>
				void process.stderr.write(`Een mail kon niet worden aangenomen: ${zegFout(fout)}\n`);
			mail = await startMailontvangst({ ...mailIn, ...makeMailpost({ databank, voerUit, klok }), onFout });
		}
		await server.listen({ port: poort, host: "0.0.0.0" });
	} catch (fout) {
		await mail?.stop();
		await server.close();
		await worker.stop();
		throw fout;
	}
	return {
		async stop() {
			await mail?.stop();
			await server.close();
			await worker.stop();
		},
	};
}
