import type { FastifyReply } from "fastify";
import { warnNotitie } from "../../../rules/register/warn-notitie.ts";
import type { Contactgegeven } from "../../../steps/zaken/detail-queries.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Kaart, Uitklap } from "../../../ui/delen/vlak.tsx";
import type { Invoer, Veldfouten } from "../formulier.ts";
import { csrfVeld } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import type { Bijzaak } from "./bijzaak.ts";
import { kortDatum } from "./opmaak.ts";
import { zegContact } from "./registratie.tsx";
import { Schrijftaal } from "./schrijftaal.tsx";
import { Gevoelig } from "./uitkomst.tsx";

function herkomst({ soort, mobiel, partners, status }: Contactgegeven): string {
	const wat = soort === "email" ? "e-mail" : mobiel ? "mobiel" : "vast";
	// Its remark says where it came from.
	if (status === "te-bevestigen") return wat;
	const van = partners === 0 ? "van een collega" : partners === 1 ? "van 1 partner" : `van ${partners} partners`;
	return `${wat}, ${van}`;
}

interface Contactprops {
	readonly gegeven: Contactgegeven;
	readonly zaakId: number;
	readonly reply: FastifyReply;
	readonly vandaag: string;
}

function Contactregel({ gegeven, zaakId, reply, vandaag }: Contactprops) {
	const tekst = zegContact(gegeven);
	const href = gegeven.soort === "email" ? `mailto:${gegeven.waarde}` : `tel:${gegeven.waarde}`;
	const fout = gegeven.status === "fout";
	const wacht = gegeven.status === "te-bevestigen";
	const sinds = gegeven.status_op ? ` sinds ${kortDatum(gegeven.status_op, vandaag)}` : "";
	return (
		<li>
			<form method="post" action={`/zaken/${zaakId}/contact/status`} className="vd-sectie__kop">
				{csrfVeld(reply)}
				<Verborgen naam="soort" waarde={gegeven.soort} />
				<Verborgen naam="waarde" waarde={gegeven.waarde} />
				<div>
					{fout ? <s>{tekst}</s> : <a href={href}>{tekst}</a>}{" "}
					{gegeven.status === "werkt" && <Statusmerk soort="goed">werkt</Statusmerk>}
					{wacht && <Statusmerk soort="urgent">nog te bevestigen</Statusmerk>}
					<br />
					<Gedempt>
						{fout ? `klopt niet${sinds}` : herkomst(gegeven)}
						{gegeven.opmerking && ` · ${gegeven.opmerking}`}
					</Gedempt>
				</div>
				<div>
					{wacht && (
						<Knop klein naam="status" waarde="onbekend" uitspraak={`Klopt: ${tekst}`}>
							Klopt
						</Knop>
					)}{" "}
					<Knop
						klein
						soort="subtiel"
						naam="status"
						waarde={fout ? "onbekend" : "fout"}
						uitspraak={zegKnop(fout, tekst)}
					>
						{fout ? "Klopt toch" : "Klopt niet"}
					</Knop>
				</div>
			</form>
			{gegeven.afgemeld.length > 0 && (
				<div className="vd-sectie__kop">
					<Statusmerk soort="urgent">{zegAfgemeld(gegeven.afgemeld)}</Statusmerk>
					<Postknop
						reply={reply}
						naar="/antwoorden/stop/opheffen"
						velden={{ zaak: String(zaakId), waarde: gegeven.waarde }}
						klein
						soort="subtiel"
						uitspraak={`Vraagt er zelf weer om: ${tekst}`}
					>
						Vraagt er zelf weer om
					</Postknop>
				</div>
			)}
		</li>
	);
}

/** "wil hier geen SMS en WhatsApp meer": said STOP, in this zaak or in another. */
const zegAfgemeld = (kanalen: readonly string[]) => `wil hier geen ${kanalen.join(" en ")} meer`;

const zegKnop = (fout: boolean, tekst: string) => `${fout ? "Klopt toch" : "Klopt niet"}: ${tekst}`;

/** Where no message may go any more: what a resident says on the phone counts as much as a STOP. */
function GeenBerichten({
	zaakId,
	contact,
	reply,
}: Pick<Contactprops, "zaakId" | "reply"> & Pick<Zaakdetail, "contact">) {
	const over = contact.filter(({ soort, mobiel, afgemeld }) => afgemeld.length === 0 && (soort === "email" || mobiel));
	if (over.length === 0) return null;
	return (
		<Uitklap titel="Wil geen berichten meer">
			<form method="post" action="/antwoorden/stop">
				{csrfVeld(reply)}
				<Verborgen naam="zaak" waarde={String(zaakId)} />
				<Keuzeveld
					naam="waarde"
					label="Waar niets meer naartoe mag"
					uitleg="Geen mail, sms of WhatsApp meer, ook niet in een andere zaak. Alleen de inwoner kan dit terugdraaien."
					opties={over.map((gegeven) => ({ waarde: gegeven.waarde, naam: zegContact(gegeven) }))}
				/>
				<Knop>Stop de berichten</Knop>
			</form>
		</Uitklap>
	);
}

/** Somebody who must not be visited: said where a colleague looks for how to reach them, with why. */
function NietBezoeken({ uitsluiting, vandaag }: { uitsluiting: Bijzaak["nietBezoeken"]; vandaag: string }) {
	if (!uitsluiting) return null;
	const { geldigTot, toelichting } = uitsluiting;
	return (
		<p>
			<Statusmerk soort="urgent">Niet bezoeken</Statusmerk> Ga niet langs
			{geldigTot && ` tot en met ${kortDatum(geldigTot, vandaag)}`}: bel of schrijf.
			{toelichting && ` ${toelichting}`}
		</p>
	);
}

/** How the resident can be reached, the best first. */
export function Bereiken(props: {
	detail: Zaakdetail;
	bij: Pick<Bijzaak, "nietBezoeken">;
	reply: FastifyReply;
	vandaag: string;
	fouten: Veldfouten;
	invoer: Invoer;
}) {
	const { detail, bij, reply, vandaag, fouten, invoer } = props;
	const { zaak, contact } = detail;
	return (
		<Kaart titel="Bereiken" id="bereiken">
			<NietBezoeken uitsluiting={bij.nietBezoeken} vandaag={vandaag} />
			{contact.length === 0 && <p>Er is geen telefoonnummer of e-mailadres bekend. Een brief of een bezoek kan wel.</p>}
			<Schrijftaal zaak={zaak} reply={reply} />
			<ul className="vd-tijdlijn">
				{contact.map((gegeven) => (
					<Contactregel
						key={`${gegeven.soort}${gegeven.waarde}`}
						gegeven={gegeven}
						zaakId={zaak.id}
						reply={reply}
						vandaag={vandaag}
					/>
				))}
			</ul>
			<Uitklap titel="Nummer of adres toevoegen" open={Boolean(fouten.contactnieuw ?? fouten.opmerking)}>
				<form method="post" action={`/zaken/${zaak.id}/contact`} noValidate>
					{csrfVeld(reply)}
					<Veld
						naam="contactnieuw"
						label="Telefoonnummer of e-mailadres"
						waarde={invoer.contactnieuw}
						fout={fouten.contactnieuw}
						verplicht
					/>
					{fouten.opmerking && <Gevoelig vondsten={warnNotitie(invoer.opmerking ?? "")} />}
					<Veld
						naam="opmerking"
						label="Opmerking"
						fout={fouten.opmerking}
						uitleg="Bijvoorbeeld: wil gebeld worden na 17 uur. Niets over gezondheid of strafzaken."
						optioneel
						maxlengte={200}
						waarde={invoer.opmerking}
					/>
					<Knop>Bewaar</Knop>
				</form>
			</Uitklap>
			<GeenBerichten zaakId={zaak.id} contact={contact} reply={reply} />
		</Kaart>
	);
}
