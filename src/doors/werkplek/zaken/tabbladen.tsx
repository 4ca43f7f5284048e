import type { FastifyReply } from "fastify";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Notitievondst } from "../../../rules/register/warn-notitie.ts";
import type { Antwoordregel } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Tijd } from "../../../ui/delen/tekst.tsx";
import { Tekstvak, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import type { Invoer, Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import type { Bijzaak } from "./bijzaak.ts";
import { zegDag, zegMoment } from "./opmaak.ts";
import { Gevoelig } from "./uitkomst.tsx";

/** What a tab of a zaak needs. */
export interface Tabprops {
	readonly detail: Zaakdetail;
	readonly antwoorden: readonly Antwoordregel[];
	readonly reply: FastifyReply;
	readonly vandaag: string;
	readonly eigenId: number;
	readonly fouten: Veldfouten;
	readonly invoer: Invoer;
	readonly vondsten: readonly Notitievondst[];
}

/** Notes: read, write, and remove one's own. */
export function Notities({ detail, reply, vandaag, eigenId, fouten, invoer, vondsten }: Tabprops) {
	const { zaak, tijdlijn } = detail;
	const notities = tijdlijn.filter((regel) => regel.soort === "notitie" && !regel.extra.verwijderd);
	return (
		<>
			<form method="post" action={`/zaken/${zaak.id}/notities`} noValidate>
				{csrfVeld(reply)}
				{vondsten.length > 0 && <Gevoelig vondsten={vondsten} />}
				<Tekstvak
					naam="tekst"
					label="Nieuwe notitie"
					uitleg="Alleen wat nodig is om te helpen. Niets over gezondheid of strafzaken (Wgs artikel 8a)."
					regels={4}
					maxlengte={4000}
					waarde={invoer.tekst}
					fout={fouten.tekst}
					verplicht
				/>
				<Knop>Bewaar notitie</Knop>
			</form>
			{notities.length === 0 && <p className="vd-gedempt">Er zijn nog geen notities.</p>}
			{notities.map((notitie) => {
				const { tekst, machine } = zegMoment(notitie.op, vandaag);
				return (
					<article key={notitie.id} className="vd-kaart">
						<p className="vd-regels">{notitie.extra.tekst}</p>
						<p className="vd-gedempt">
							{notitie.wie} · <Tijd machine={machine}>{tekst}</Tijd>
						</p>
						{notitie.door === eigenId && (
							<Postknop
								reply={reply}
								naar={`/zaken/${zaak.id}/notities/verwijder`}
								velden={{ notitie: String(notitie.id) }}
								soort="subtiel"
								klein
								bevestig="Deze notitie verwijderen? Je kunt haar niet terughalen."
							>
								Verwijder
							</Postknop>
						)}
					</article>
				);
			})}
		</>
	);
}

/** The appointment to call back: make, move, drop. */
export function Afspraken({ detail, reply, vandaag, fouten, invoer }: Tabprops) {
	const { zaak } = detail;
	const open = zaak.status === "te-benaderen" || zaak.status === "in-gesprek";
	const moment = zaak.terugbellen_op && lokaleTijd(zaak.terugbellen_op);
	if (!open) return <p>Deze zaak is gesloten: er zijn geen afspraken.</p>;
	return (
		<>
			<p>
				{moment ? (
					<>
						Je belt terug:{" "}
						<strong>
							{zegDag(moment.datum, vandaag)} om {moment.tijd}
						</strong>
						.
					</>
				) : (
					"Er is geen afspraak om terug te bellen."
				)}
			</p>
			<form method="post" action={`/zaken/${zaak.id}/terugbellen`} noValidate>
				{csrfVeld(reply)}
				<Verborgen naam="versie" waarde={String(zaak.versie)} />
				<div className="vd-velden">
					<Veld
						naam="afspraakdatum"
						label="Dag"
						type="date"
						min={vandaag}
						waarde={invoer.afspraakdatum ?? moment?.datum}
						fout={fouten.afspraakdatum}
						breedte="kort"
					/>
					<Veld
						naam="afspraaktijd"
						label="Tijd"
						type="time"
						waarde={invoer.afspraaktijd ?? moment?.tijd}
						breedte="kort"
					/>
				</div>
				<Knoppenrij>
					<Knop>{moment ? "Verzet de afspraak" : "Bewaar de afspraak"}</Knop>
					{moment && (
						<Knop soort="subtiel" naam="vervalt" waarde="ja" zonderControle>
							Laat vervallen
						</Knop>
					)}
				</Knoppenrij>
			</form>
		</>
	);
}

const HANDELINGEN: Record<string, string> = {
	"zaak-bekeken": "bekeek de zaak",
	"contactpoging-geregistreerd": "registreerde een poging",
	"contactpoging-teruggedraaid": "draaide een poging terug",
	"zaak-gesloten": "sloot de zaak",
	"zaak-heropend": "heropende de zaak",
	"zaak-overgedragen": "droeg de zaak over",
	"notitie-geschreven": "schreef een notitie",
	"notitie-verwijderd": "verwijderde een notitie",
	"contactgegeven-gewijzigd": "wijzigde een nummer of adres",
	"terugbellen-gezet": "wijzigde de afspraak",
	"antwoord-ontvangen": "kreeg een antwoord binnen",
	"antwoord-bekeken": "las een antwoord",
	"antwoord-afgehandeld": "handelde een antwoord af",
	"antwoord-verplaatst": "verplaatste een antwoord",
	afmelding: "legde een afmelding vast",
	"afmelding-opgeheven": "hief een afmelding op",
	"afspraak-gemaakt": "maakte een afspraak",
	"afspraak-verzet": "verzette de afspraak",
	"afspraak-afgezegd": "zegde de afspraak af",
	"afspraak-gemist": "noteerde dat de inwoner niet kwam",
	"afspraak-geweest": "noteerde dat de afspraak is geweest",
	"inwoner-aangemeld": "liet de inwoner op de eigen pagina",
	"inwonercode-gesloten": "sloot een code na vijf verkeerde antwoorden",
	"inwonercodes-ingetrokken": "sloot links en codes die bij een ander kwamen",
	"bericht-bekeken": "las een bericht",
};

/** Who looked and who changed what: one line a day per person and action. */
export function WieKeek({ rijen, vandaag }: { rijen: Bijzaak["wieKeek"]; vandaag: string }) {
	return (
		<Tabel
			bijschrift="Wie keek, en wie wijzigde iets"
			bijschriftVerborgen
			rijen={rijen}
			rijSleutel={(rij) => `${rij.op.getTime()}${rij.handeling}${rij.wie}`}
			leeg={<Leeg titel="Nog niemand">Zodra iemand deze zaak opent, staat het hier.</Leeg>}
			kolommen={[
				{ kop: "Wie", rijkop: true, cel: (rij) => rij.wie ?? "Voordeur" },
				{ kop: "Wat", cel: (rij) => HANDELINGEN[rij.handeling] ?? rij.handeling },
				{ kop: "Keer die dag", getal: true, cel: (rij) => rij.keer },
				{
					kop: "Laatst",
					cel: (rij) => {
						const { tekst, machine } = zegMoment(rij.op, vandaag);
						return <Tijd machine={machine}>{tekst}</Tijd>;
					},
				},
			]}
		/>
	);
}
