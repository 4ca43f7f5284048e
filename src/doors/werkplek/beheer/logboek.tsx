import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { FastifyInstance } from "fastify";
import { parseIsoDatum } from "../../../rules/kernel/datum.ts";
import { listGebruikers } from "../../../steps/account/queries.ts";
import { type Auditfilter, type Auditregel, listAuditregels } from "../../../steps/beheer/queries.ts";
import { readAuditlog } from "../../../steps/beheer/read-auditlog.ts";
import { Filterbalk } from "../../../ui/delen/bladeren.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { readNummer } from "../formulier.ts";
import { sendPagina } from "../pagina.tsx";
import { formatKortMoment } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Beheertabs } from "./tabs.tsx";

const PER_BLAD = 50;
type Vraag = { zaak?: string; gebruiker?: string; van?: string; tot?: string; voor?: string };

const tekst = (waarde: unknown): string => (typeof waarde === "string" ? waarde.trim() : "");
/** What stands in the address; what makes no sense is left out. */
function readFilter(vraag: Vraag): Auditfilter {
	return {
		zaak: tekst(vraag.zaak) || undefined,
		gebruikerId: readNummer(tekst(vraag.gebruiker)) ?? undefined,
		van: parseIsoDatum(tekst(vraag.van)) ?? undefined,
		tot: parseIsoDatum(tekst(vraag.tot)) ?? undefined,
	};
}

function makeAdres(pad: string, filter: Auditfilter, voor?: number): string {
	const delen = new URLSearchParams();
	for (const [naam, waarde] of Object.entries({
		zaak: filter.zaak,
		gebruiker: filter.gebruikerId,
		van: filter.van,
		tot: filter.tot,
		voor,
	})) {
		if (waarde !== undefined) delen.set(naam, String(waarde));
	}
	return delen.size > 0 ? `${pad}?${delen}` : pad;
}

/** "zaak-bekeken" → "Zaak bekeken". */
const zegHandeling = (handeling: string) => {
	const woorden = handeling.replaceAll("-", " ");
	return woorden.charAt(0).toUpperCase() + woorden.slice(1);
};
/** Facts that hold the number of a gebruiker. */
const MENSEN = new Set(["gebruiker", "aan", "van"]);

/** A number alone says nothing to a reader: who it was about gets the name back. The time stands in front already. */
function zegGegevens({ op, gegevens }: Auditregel, namen: ReadonlyMap<number, string>): string {
	const zeg = (naam: string, waarde: unknown) => {
		if (waarde === null) return MENSEN.has(naam) ? "niemand" : "geen";
		if (typeof waarde === "boolean") return waarde ? "ja" : "nee";
		if (MENSEN.has(naam)) return namen.get(Number(waarde)) ?? String(waarde);
		if (naam === "om") return formatKortMoment(new Date(String(waarde)));
		return typeof waarde === "object" ? JSON.stringify(waarde) : String(waarde);
	};
	return Object.entries(gegevens)
		.map(([naam, waarde]) => [naam, zeg(naam, waarde)])
		.filter(([naam, tekst]) => naam !== "om" || tekst !== formatKortMoment(op))
		.map(([naam, tekst]) => `${naam}: ${tekst}`)
		.join(" · ");
}

function Lijst({ regels, namen }: { regels: readonly Auditregel[]; namen: ReadonlyMap<number, string> }) {
	return (
		<Tabel
			bijschrift="Logboek, nieuwste eerst"
			bijschriftVerborgen
			rijen={regels}
			rijSleutel={(regel) => String(regel.id)}
			leeg={
				<Leeg titel="Niets gevonden">
					Er is niets vastgelegd dat hierbij past. Kies een andere periode of toon alles.
				</Leeg>
			}
			kolommen={[
				{ kop: "Wanneer", rijkop: true, cel: (regel) => <span className="vd-heel">{formatKortMoment(regel.op)}</span> },
				{ kop: "Wie", cel: (regel) => regel.gebruiker ?? "Voordeur" },
				{ kop: "Wat", cel: (regel) => zegHandeling(regel.handeling) },
				{ kop: "Zaak", cel: (regel) => regel.zaak && <span className="vd-heel">{regel.zaak}</span> },
				{ kop: "Bijzonderheden", cel: (regel) => zegGegevens(regel, namen) },
			]}
		/>
	);
}

/** "/beheer/logboek": who looked at or changed what, and when. */
export function registerLogboekpagina(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "audit" } as const;
	server.get<{ Querystring: Vraag }>("/beheer/logboek", { config }, async (request, reply) => {
		const { gemeenteId, rol } = request.gebruiker;
		const filter = readFilter(request.query);
		const voorId = readNummer(tekst(request.query.voor)) ?? undefined;
		const { regels, gebruikers } = await request.lees(async (trx) => ({
			regels: await listAuditregels(trx, gemeenteId, filter, { aantal: PER_BLAD + 1, voorId }),
			gebruikers: await listGebruikers(trx, gemeenteId),
		}));
		const blad = regels.slice(0, PER_BLAD);
		return sendPagina(request, reply, {
			titel: "Logboek",
			ondertitel: "Elke blik in een zaak en elke wijziging. Regels kunnen niet worden veranderd of gewist.",
			actie: (
				<Knop href={makeAdres("/beheer/logboek/bestand.csv", filter)} download>
					Download
				</Knop>
			),
			inhoud: (
				<>
					<Beheertabs rol={rol} huidig="/beheer/logboek" />
					<Filterbalk actie="/beheer/logboek" wisHref="/beheer/logboek" naam="Logboek beperken">
						<Veld naam="zaak" label="Zaaknummer" breedte="kort" waarde={filter.zaak} />
						<Keuzeveld
							naam="gebruiker"
							label="Wie"
							leeg="Iedereen"
							waarde={filter.gebruikerId ? String(filter.gebruikerId) : ""}
							opties={gebruikers.map(({ id, naam }) => ({ waarde: String(id), naam }))}
						/>
						<Veld naam="van" label="Van" type="date" breedte="kort" waarde={filter.van} />
						<Veld naam="tot" label="Tot en met" type="date" breedte="kort" waarde={filter.tot} />
					</Filterbalk>
					<Lijst regels={blad} namen={new Map(gebruikers.map(({ id, naam }) => [id, naam]))} />
					<Knoppenrij>
						{voorId && <Knop href={makeAdres("/beheer/logboek", filter)}>Nieuwste regels</Knop>}
						{regels.length > PER_BLAD && (
							<Knop href={makeAdres("/beheer/logboek", filter, blad.at(-1)?.id)}>Oudere regels</Knop>
						)}
					</Knoppenrij>
				</>
			),
		});
	});

	server.get<{ Querystring: Vraag }>("/beheer/logboek/bestand.csv", { config }, (request, reply) => {
		const regels = readAuditlog(delen.databank, request.dader, readFilter(request.query));
		const rijen = Readable.from(regels).map((regel: Auditregel) => ({
			wanneer: regel.op.toISOString(),
			wie: regel.gebruiker ?? "Voordeur",
			wat: regel.handeling,
			zaak: regel.zaak ?? "",
			bijzonderheden: JSON.stringify(regel.gegevens),
		}));
		const csv = stringify({
			header: true,
			columns: ["wanneer", "wie", "wat", "zaak", "bijzonderheden"],
			delimiter: ";",
			bom: true,
			escape_formulas: true,
		});
		return reply
			.header("content-disposition", 'attachment; filename="logboek.csv"')
			.header("cache-control", "no-store")
			.type("text/csv; charset=utf-8")
			.send(rijen.pipe(csv));
	});
}
