import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
	countUitval,
	countWachtendeBerichten,
	findVolgende,
	listUitval,
	readUitvalkeuzes,
	type Uitvalfilter,
	type Uitvalregel,
	type Uitvaltelling,
} from "../../../steps/verify/read-uitval.ts";
import { Filterbalk } from "../../../ui/delen/bladeren.tsx";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { formatAdres } from "../zaken/opmaak.ts";
import { Uitvaltabs } from "./tabs.tsx";
import { naamVan, WACHTREDENEN, zegDagen, zegReden, zegRegels, zegWacht } from "./teksten.ts";
import { terugbalk } from "./terugbalk.tsx";
import { isVersmald, readUitvalfilter, uitvalAdres } from "./vraag.ts";

const DAGEN = [
	{ waarde: "3", naam: "3 dagen of langer" },
	{ waarde: "7", naam: "een week of langer" },
	{ waarde: "30", naam: "een maand of langer" },
];

type Keuzes = Awaited<ReturnType<typeof readUitvalkeuzes>>;

function Filter({ filter, keuzes }: { filter: Uitvalfilter; keuzes: Keuzes }) {
	const kaal = filter.lijst === "open" ? "/uitval" : "/uitval?lijst=gevraagd";
	return (
		<Filterbalk naam="Uitval" actie="/uitval" wisHref={isVersmald(filter) ? kaal : undefined}>
			{filter.lijst !== "open" && <Verborgen naam="lijst" waarde={filter.lijst} />}
			<Keuzeveld
				naam="partner"
				label="Partner"
				leeg="alle partners"
				waarde={filter.partner ? String(filter.partner) : undefined}
				opties={keuzes.partners.map(({ id, naam, aantal }) => ({ waarde: String(id), naam: `${naam} (${aantal})` }))}
				breedte="middel"
			/>
			<Keuzeveld
				naam="reden"
				label="Reden"
				leeg="alle redenen"
				waarde={filter.reden}
				opties={keuzes.redenen.map(({ reden, aantal }) => ({ waarde: reden, naam: `${zegReden(reden)} (${aantal})` }))}
				breedte="middel"
			/>
			<Keuzeveld
				naam="dagen"
				label="Wacht"
				leeg="hoe lang ook"
				waarde={filter.dagen ? String(filter.dagen) : undefined}
				opties={DAGEN}
				breedte="kort"
			/>
		</Filterbalk>
	);
}

function Cijfers({ telling, vandaag }: { telling: Uitvaltelling; vandaag: string }) {
	const deel = (aantal: number) => {
		const procent = telling.gecontroleerd === 0 ? 0 : Math.round((aantal / telling.gecontroleerd) * 100);
		return `${aantal} van ${telling.gecontroleerd} (${procent}%)`;
	};
	return (
		<Kenmerken
			kenmerken={[
				{ naam: "Wacht het langst", waarde: telling.oudste ? zegWacht(telling.oudste, vandaag) : "niemand" },
				{ naam: "De helft wacht korter dan", waarde: telling.open ? zegDagen(telling.mediaanDagen) : "niemand wacht" },
				{ naam: "Vanzelf besloten, 30 dagen", waarde: deel(telling.vanzelf) },
				{
					naam: "Besloten zoals eerder, 30 dagen",
					waarde: <a href="/uitval/onthouden">{deel(telling.onthouden)}</a>,
				},
				{
					naam: "Door collega besloten, 30 dagen",
					waarde: `${deel(telling.beslist)}${telling.beslist ? `, meestal binnen ${zegDagen(Math.ceil(telling.beslistDagen))}` : ""}`,
				},
			]}
		/>
	);
}

function Lijst({ regels, filter, vandaag }: { regels: readonly Uitvalregel[]; filter: Uitvalfilter; vandaag: string }) {
	return (
		<Tabel
			bijschrift="Regels om over te beslissen"
			bijschriftVerborgen
			rijen={regels}
			rijSleutel={(rij) => String(rij.signaal_id)}
			toetsen
			kolommen={[
				{
					kop: "Naam",
					rijkop: true,
					cel: (rij) => <a href={`/uitval/${rij.signaal_id}${uitvalAdres(filter)}`}>{naamVan(rij)}</a>,
				},
				{ kop: "Adres", cel: formatAdres },
				{ kop: "Waarschijnlijke reden", cel: (rij) => zegReden(rij.redenen[0] ?? rij.uitkomst) },
				{
					kop: "Partner",
					cel: (rij) => (
						<>
							{rij.partner} <Gedempt>{rij.partnertype}</Gedempt>
						</>
					),
				},
				{ kop: "Wacht", cel: (rij) => zegWacht(rij.wacht_sinds, vandaag) },
			]}
		/>
	);
}

function Niets({ filter, brpBron }: { filter: Uitvalfilter; brpBron: string }) {
	if (isVersmald(filter)) return <Leeg titel="Niets gevonden met dit filter">Kies een ander filter.</Leeg>;
	if (filter.lijst === "gevraagd")
		return <Leeg titel="Er is niets gevraagd">Geen partner hoeft nog te antwoorden.</Leeg>;
	if (brpBron === "geen") {
		return (
			<Leeg titel="Signalen worden niet gecontroleerd">
				Kies bij Beheer, Instellingen waarmee de gemeente controleert of een signaal over een inwoner gaat. Zonder
				koppeling kan dat met een uittreksel of met de hand.
			</Leeg>
		);
	}
	return <Leeg titel="Alles is besloten">Van elk signaal is bekend over welke inwoner het gaat.</Leeg>;
}

/** "/uitval": what the check could not decide, with counts and waiting times. */
export function registerLijst(server: FastifyInstance, { klok }: Werkplekdelen): void {
	const config = { recht: "uitval" } as const;
	server.get("/uitval", { config }, async (request: FastifyRequest, reply: FastifyReply) => {
		const filter = readUitvalfilter(request.query);
		const { gemeenteId, instellingen } = request.gebruiker;
		const nu = klok.nu();
		const { telling, berichten, keuzes, regels, eerste } = await request.lees(async (trx) => ({
			telling: await countUitval(trx, gemeenteId, nu),
			berichten: await countWachtendeBerichten(trx, gemeenteId, klok.vandaag()),
			keuzes: await readUitvalkeuzes(trx, gemeenteId, filter.lijst),
			regels: await listUitval(trx, gemeenteId, filter, nu),
			eerste: await findVolgende(trx, gemeenteId, filter, nu),
		}));
		const open = filter.lijst === "open";
		return sendPagina(request, reply, {
			titel: "Uitval",
			ondertitel: "Signalen waarvan Voordeur niet zeker weet over welke inwoner ze gaan",
			actie:
				eerste === null ? undefined : (
					<Knop soort="primair" href={`/uitval/${eerste}${uitvalAdres(filter)}`} toets="b">
						Begin
					</Knop>
				),
			meldingen: terugbalk(request, reply),
			toetsen: [{ toets: "b", doet: "Begin met de eerste regel" }],
			scripts: ["tabeltoetsen"],
			inhoud: (
				<>
					<Uitvaltabs
						huidig={open ? "/uitval" : "/uitval?lijst=gevraagd"}
						open={telling.open}
						gevraagd={telling.gevraagd}
					/>
					{telling.wachtOpBrp > 0 && (
						<Melding woord="Wacht op de BRP">
							{`${telling.wachtOpBrp === 1 ? "1 signaal wacht" : `${telling.wachtOpBrp} signalen wachten`} op antwoord. ${WACHTREDENEN[telling.wachtreden ?? ""] ?? "De controle is bezig."}`}
						</Melding>
					)}
					{berichten > 0 && (
						<Melding woord="Berichten wachten">
							{`Bij ${berichten === 1 ? "1 zaak wacht" : `${berichten} zaken wacht`} een bericht op de BRP-controle. Het gaat vanzelf als vaststaat dat dit onze inwoner is.`}
						</Melding>
					)}
					{open && telling.gecontroleerd > 0 && <Cijfers telling={telling} vandaag={klok.vandaag()} />}
					<Filter filter={filter} keuzes={keuzes} />
					<Sectie titel={open ? "Te beslissen" : "Gevraagd aan de partner"} aantal={zegRegels(regels.length)}>
						{regels.length === 0 ? (
							<Niets filter={filter} brpBron={instellingen.brpBron} />
						) : (
							<Lijst regels={regels} filter={filter} vandaag={klok.vandaag()} />
						)}
					</Sectie>
				</>
			),
		});
	});
}
