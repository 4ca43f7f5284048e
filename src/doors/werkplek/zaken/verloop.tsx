import { formatPoging } from "../../../rules/register/format-poging.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../../rules/register/register-uitkomst.ts";
import type { Dagdeel, Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Antwoordregel } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import type { Tijdlijnregel } from "../../../steps/zaken/detail-queries.ts";
import { Tijdlijn, type Tijdpunt } from "../../../ui/delen/lijst.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Antwoordtekst } from "../antwoorden/antwoordkaart.tsx";
import { KANAALNAMEN } from "../antwoorden/teksten.ts";
import { zegDag, zegMoment } from "./opmaak.ts";
import type { Tabprops } from "./tabbladen.tsx";

function pogingpunt(
	{ extra, id, wie }: Tijdlijnregel,
	zaakId: number,
	vandaag: string,
): Pick<Tijdpunt, "wat" | "meer" | "soort"> {
	const zin = formatPoging({
		kanaal: extra.kanaal as Kanaal,
		dagdeel: extra.dagdeel as Dagdeel,
		uitkomst: extra.uitkomst ?? "",
	});
	if (extra.ongedaan) return { wat: <s>{zin}</s>, meer: <Gedempt>teruggedraaid</Gedempt> };
	const gevolg = findUitkomst(extra.uitkomst ?? "")?.gevolg;
	return {
		wat: (
			<>
				<strong>{zin}</strong> {wie && <Gedempt>· {wie} · </Gedempt>}
				<a href={`/zaken/${zaakId}/pogingen/${id}`}>
					Corrigeer
					<span className="vd-onzichtbaar">
						{" "}
						{zin}, {zegDag(extra.datum ?? vandaag, vandaag)}
					</span>
				</a>
			</>
		),
		...(extra.bereikt
			? { soort: "goed" as const }
			: gevolg?.contactgegeven === "fout"
				? { soort: "urgent" as const }
				: {}),
	};
}

function punt(regel: Tijdlijnregel, zaakId: number, vandaag: string): Tijdpunt {
	const { tekst, machine } = zegMoment(regel.op, vandaag);
	const basis = {
		sleutel: `${regel.soort}${regel.id}`,
		wanneer: tekst,
		machine,
		...(regel.wie ? { wie: regel.wie } : {}),
	};
	const { extra } = regel;
	if (regel.soort === "poging") {
		const eigenDag = extra.datum && extra.datum !== lokaleTijd(regel.op).datum;
		const dag = eigenDag ? { wanneer: zegDag(extra.datum ?? vandaag, vandaag), machine: extra.datum } : {};
		const { wie, ...zonderWie } = basis;
		return { ...zonderWie, ...dag, ...pogingpunt(regel, zaakId, vandaag) };
	}
	if (regel.soort === "notitie") {
		return extra.verwijderd
			? { ...basis, wat: <Gedempt>Notitie verwijderd</Gedempt> }
			: { ...basis, wat: "Notitie", meer: <p className="vd-regels">{extra.tekst}</p> };
	}
	if (regel.soort === "besluit") {
		const wat = extra.opgepakt ? `Opgepakt, aanpak ${extra.route ?? ""}` : "Niet opgepakt";
		return {
			...basis,
			wie: "Voordeur",
			wat: `${wat} (werkinstructie versie ${extra.versie})`,
			meer: <p>{extra.omdat}</p>,
		};
	}
	return { ...basis, wie: regel.wie ?? "Voordeur", wat: extra.tekst };
}

/** An answer of the resident, with its text. */
function antwoordpunt(antwoord: Antwoordregel, vandaag: string): Tijdpunt {
	const { tekst, machine } = zegMoment(antwoord.op, vandaag);
	return {
		sleutel: `antwoord${antwoord.id}`,
		wanneer: tekst,
		machine,
		wat: (
			<>
				<strong>Antwoord per {KANAALNAMEN[antwoord.kanaal]}</strong>{" "}
				<a href={`/antwoorden/${antwoord.id}`}>
					Bekijk<span className="vd-onzichtbaar"> het antwoord van {tekst}</span>
				</a>
			</>
		),
		wie: antwoord.afhandeling ? `afgehandeld: ${antwoord.afhandeling}` : "nog niet afgehandeld",
		meer: <Antwoordtekst antwoord={antwoord} />,
		...(antwoord.soort === "automatisch" ? {} : { soort: "goed" as const }),
	};
}

/** All that happened, the newest first; signalen and answers included. */
export function Verloop({ detail, antwoorden, vandaag }: Tabprops) {
	const { zaak, signalen } = detail;
	const meldingen = signalen.map((signaal) => ({
		op: signaal.ontvangen_op,
		punt: {
			sleutel: `signaal${signaal.id}`,
			wanneer: zegDag(signaal.ontvangen_op, vandaag),
			machine: signaal.ontvangen_op,
			wat: `Signaal van ${signaal.partner} (${signaal.partnertype})`,
			meer: <p>{signaal.uitleg}</p>,
		},
	}));
	// The answer itself stands in the line instead of the sentence that there was one.
	const vanInwoner = antwoorden.map((antwoord) => ({
		op: antwoord.op,
		dag: undefined,
		punt: antwoordpunt(antwoord, vandaag),
	}));
	const regels = [
		...detail.tijdlijn
			.filter(({ extra }) => extra.soort !== "antwoord")
			.map((regel) => ({ op: regel.op, dag: regel.extra.datum, punt: punt(regel, zaak.id, vandaag) })),
		...vanInwoner,
	]
		.toSorted((a, b) => b.op.getTime() - a.op.getTime())
		.map((rij) => ({ op: rij.dag ?? lokaleTijd(rij.op).datum, punt: rij.punt }));
	const punten = [...regels, ...meldingen].toSorted((a, b) => b.op.localeCompare(a.op)).map((rij) => rij.punt);
	return <Tijdlijn punten={punten} />;
}
