import type { FastifyInstance } from "fastify";
import { ANTWOORDSOORTEN } from "../../../rules/reach/antwoord/antwoord.ts";
import { openAntwoorden } from "../../../steps/reach/antwoorden/open-antwoorden.ts";
import { type Antwoordregel, countOpen, PER_PAGINA } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import { Filterbalk, Paginering, Tabs } from "../../../ui/delen/bladeren.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt, Tijd } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { toOpties } from "../formulier.ts";
import { sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { zegMoment } from "../zaken/opmaak.ts";
import { KANAALNAMEN, kortTekst, SOORTNAMEN, zegVan } from "./teksten.ts";
import { type Antwoordvraag, antwoordenAdres, isVersmald, readAntwoordvraag, toFilter } from "./vraag.ts";

function Filter({ vraag }: { vraag: Antwoordvraag }) {
	const kaal = antwoordenAdres({ stand: vraag.stand, q: "", pagina: 1 });
	return (
		<Filterbalk naam="Antwoorden" actie="/antwoorden" wisHref={isVersmald(vraag) ? `/antwoorden${kaal}` : undefined}>
			{vraag.stand !== "open" && <Verborgen naam="stand" waarde={vraag.stand} />}
			<Keuzeveld
				naam="kanaal"
				label="Via"
				leeg="alles"
				waarde={vraag.kanaal}
				opties={toOpties(KANAALNAMEN, ["SMS", "WhatsApp", "Mail", "Pagina"])}
				breedte="kort"
			/>
			<Keuzeveld
				naam="soort"
				label="Wat"
				leeg="alles"
				waarde={vraag.soort}
				opties={toOpties(SOORTNAMEN, ANTWOORDSOORTEN)}
				breedte="middel"
			/>
			<Keuzeveld
				naam="wie"
				label="Van wie"
				leeg="iedereen"
				waarde={vraag.wie}
				opties={[{ waarde: "onbekend", naam: "nog niet bekend" }]}
				breedte="kort"
			/>
			<Veld naam="q" label="Naam, nummer of e-mailadres" type="search" waarde={vraag.q} breedte="middel" />
		</Filterbalk>
	);
}

function Lijst({ regels, vandaag }: { regels: readonly Antwoordregel[]; vandaag: string }) {
	return (
		<Tabel
			bijschrift="Antwoorden"
			bijschriftVerborgen
			rijen={regels}
			rijSleutel={(rij) => String(rij.id)}
			rijSoort={(rij) => (rij.zaakId === null && rij.afgehandeldOp === null ? "urgent" : undefined)}
			toetsen
			kolommen={[
				{
					kop: "Van",
					rijkop: true,
					cel: (rij) => (
						<>
							<a href={`/antwoorden/${rij.id}`}>{rij.naam ?? zegVan(rij.van)}</a>
							{rij.zaakId === null && <Gedempt> · kies de zaak</Gedempt>}
						</>
					),
				},
				{ kop: "Antwoord", cel: (rij) => <span dir="auto">{kortTekst(rij.lezing.tekst)}</span> },
				{ kop: "Lijkt te zeggen", cel: (rij) => SOORTNAMEN[rij.soort] ?? rij.soort },
				{ kop: "Via", cel: (rij) => KANAALNAMEN[rij.kanaal] ?? rij.kanaal },
				{
					kop: "Ontvangen",
					cel: (rij) => {
						const { tekst, machine } = zegMoment(rij.op, vandaag);
						return <Tijd machine={machine}>{tekst}</Tijd>;
					},
				},
				{
					kop: "Afgehandeld",
					cel: (rij) =>
						rij.afgehandeldOp ? (
							<>
								{rij.afhandeling} <Gedempt>{rij.afgehandeldDoor ?? "Voordeur"}</Gedempt>
							</>
						) : (
							"nog niet"
						),
				},
			]}
		/>
	);
}

function Niets({ vraag }: { vraag: Antwoordvraag }) {
	if (isVersmald(vraag)) return <Leeg titel="Niets gevonden met dit filter">Kies een ander filter.</Leeg>;
	if (vraag.stand !== "open") return <Leeg titel="Nog geen antwoorden">Wat inwoners antwoorden, komt hier.</Leeg>;
	return (
		<Leeg titel="Alle antwoorden zijn gelezen">Komt er een antwoord binnen, dan staat het hier en op Vandaag.</Leeg>
	);
}

/** "/antwoorden": what residents sent back; what belongs to no zaak yet stands first. */
export function registerLijst(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	server.get("/antwoorden", { config: { recht: "zaken-lezen" } }, async (request, reply) => {
		const vraag = readAntwoordvraag(request.query);
		const filter = toFilter(vraag);
		const { regels, aantal, telling } = await voerUit(request.dader, async (omgeving) => ({
			...(await openAntwoorden(omgeving, filter, vraag.pagina)),
			telling: await countOpen(omgeving),
		}));
		const tab = (naam: string, stand: Antwoordvraag["stand"], meer: object = {}) => ({
			naam,
			href: `/antwoorden${antwoordenAdres({ stand, q: "", pagina: 1 })}`,
			huidig: vraag.stand === stand,
			...meer,
		});
		return sendPagina(request, reply, {
			titel: "Antwoorden",
			ondertitel: "Wat inwoners terugstuurden",
			scripts: ["tabeltoetsen"],
			inhoud: (
				<>
					<Tabs
						naam="Antwoorden"
						tabs={[
							tab("Te lezen", "open", { aantal: telling.open }),
							tab("Afgehandeld", "afgehandeld"),
							tab("Alle", "alle"),
						]}
					/>
					<Filter vraag={vraag} />
					{regels.length === 0 ? <Niets vraag={vraag} /> : <Lijst regels={regels} vandaag={klok.vandaag()} />}
					<Paginering
						huidig={vraag.pagina}
						aantal={Math.min(20, Math.max(1, Math.ceil(aantal / PER_PAGINA)))}
						href={(n) => `/antwoorden${antwoordenAdres(vraag, { pagina: String(n) })}`}
					/>
				</>
			),
		});
	});
}
