import type { FastifyReply, FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { mag } from "../../../rules/account/rollen.ts";
import { formatDatum, leeftijdOp } from "../../../rules/kernel/datum.ts";
import { formatPostcode } from "../../../rules/kernel/postcode.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import type { Notitievondst } from "../../../rules/register/warn-notitie.ts";
import { openZaak, type Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Tabs } from "../../../ui/delen/bladeren.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, Melding, type MeldingProps, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Kaart, Naast } from "../../../ui/delen/vlak.tsx";
import { Ververst } from "../../../ui/delen/voortgang.tsx";
import { StaandeAfspraak, Zaakafspraken } from "../afspraken/zaakafspraken.tsx";
import { OpenAntwoord } from "../antwoorden/antwoordkaart.tsx";
import { type Invoer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Bereiken } from "./bereiken.tsx";
import { Berichten, Stapmelding } from "./berichten.tsx";
import { type Bijzaak, readBijzaak, TABS, type Zaaktab } from "./bijzaak.ts";
import { Koppelingen } from "./koppelingen.tsx";
import { magOverdragen } from "./mag-overdragen.ts";
import { formatAdres, STATUSNAMEN, zegDag } from "./opmaak.ts";
import { Signaaltabel, Waarom } from "./panelen.tsx";
import { GEEN_REGISTRATIE, type Registratiestand } from "./registratie.tsx";
import { inRonde, volgendeInRonde } from "./ronde.ts";
import { Stapsticker } from "./sticker.tsx";
import { Afspraken, Notities, type Tabprops, WieKeek } from "./tabbladen.tsx";
import { terugdraaibalk } from "./terugdraaibalk.tsx";
import { Verloop } from "./verloop.tsx";

const TABNAMEN: Record<Zaaktab, string> = {
	verloop: "Tijdlijn",
	signalen: "Signalen",
	notities: "Notities",
	afspraken: "Afspraken",
	berichten: "Berichten",
	"wie-keek": "Wie keek",
};

/** What the page of a zaak shows besides the zaak itself: a form that was refused, a tab, a registration under way. */
export interface Toonopties {
	readonly tab?: Zaaktab;
	readonly stand?: Registratiestand;
	readonly fouten?: Veldfouten;
	readonly invoer?: Invoer;
	readonly vondsten?: readonly Notitievondst[];
	readonly status?: number;
	readonly meldingen?: readonly MeldingProps[];
}

/** Colleagues who have the zaak open too; fetched again every fifteen seconds. */
function Aanwezig({ zaakId, namen }: { zaakId: number; namen: readonly string[] }) {
	const wie = namen.length > 1 ? `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)} hebben` : `${namen[0]} heeft`;
	return (
		<Ververst adres={`/zaken/${zaakId}/aanwezig`}>
			{namen.length > 0 && <Melding>{`${wie} deze zaak ook open. Spreek even af wie belt.`}</Melding>}
		</Ververst>
	);
}

/** The same element alone, for the heartbeat. */
export const renderAanwezig = (zaakId: number, namen: readonly string[]): string =>
	renderToStaticMarkup(<Aanwezig zaakId={zaakId} namen={namen} />);

function Ondertitel({ detail, vandaag }: { detail: Zaakdetail; vandaag: string }) {
	const { zaak, tijdlijn } = detail;
	// The newest counts: a confirmation that was taken back is none.
	const laatste = tijdlijn.find(
		({ extra }) => extra.soort === "bewoner-bevestigd" || extra.soort === "bevestiging-ingetrokken",
	);
	const bevestigd = laatste?.extra.soort === "bewoner-bevestigd" ? laatste : undefined;
	const soort = zaak.status === "in-gesprek" ? "goed" : zaak.status === "te-benaderen" ? "info" : "neutraal";
	const van = bevestigd ? ` (BRP, ${zegDag(lokaleTijd(bevestigd.op).datum, vandaag)})` : "";
	return (
		<>
			<div>
				{formatAdres(zaak)}, {formatPostcode(zaak.postcode)} {zaak.plaats}
				{zaak.wijk && ` · ${zaak.wijk}`}
			</div>
			<div>
				<Statusmerk soort={soort}>{STATUSNAMEN[zaak.status]}</Statusmerk>{" "}
				{zaak.spoed && zaak.uiterlijk && <Statusmerk soort="urgent">Dreigende situatie</Statusmerk>}{" "}
				{zaak.adres_geheim && <Statusmerk soort="urgent">Adres geheim: nooit aan een partner geven</Statusmerk>} zaak{" "}
				{zaak.nummer} · {bevestigd ? `bewoner bevestigd${van}` : "bewoner nog niet bevestigd"}
				{zaak.toegewezen && ` · van ${zaak.toegewezen}`}
			</div>
		</>
	);
}

function Gesloten({ detail, vandaag }: { detail: Zaakdetail; vandaag: string }) {
	const { zaak } = detail;
	const nietOpgepakt = zaak.status === "niet-opgepakt";
	return (
		<Kaart titel={nietOpgepakt ? "Niet opgepakt" : "Gesloten"}>
			<p>
				{nietOpgepakt
					? (zaak.omdat ?? "De werkinstructie zegt dat deze zaak niet wordt opgepakt.")
					: `${zaak.resultaat}${zaak.gesloten_op ? `, op ${formatDatum(zaak.gesloten_op, vandaag)}` : ""}.`}
			</p>
			<Knoppenrij>
				<Knop href={`/zaken/${zaak.id}/heropenen`}>{nietOpgepakt ? "Toch oppakken" : "Heropen"}</Knop>
			</Knoppenrij>
		</Kaart>
	);
}

/** As whom the gemeente writes. */
const afzenderVan = ({ gebruiker }: FastifyRequest): string =>
	gebruiker.instellingen.weergavenaam ?? `Gemeente ${gebruiker.gemeentenaam}`;

function Inhoud(props: {
	detail: Zaakdetail;
	bij: Bijzaak;
	request: FastifyRequest;
	reply: FastifyReply;
	nu: Date;
	vandaag: string;
	opties: Toonopties;
}) {
	const { detail, bij, request, reply, nu, vandaag, opties } = props;
	const { antwoorden, afspraken } = bij;
	const { zaak } = detail;
	const { tab = "verloop", stand = GEEN_REGISTRATIE, fouten = {}, invoer = {}, vondsten = [] } = opties;
	const open = zaak.status === "te-benaderen" || zaak.status === "in-gesprek";
	const ronde = inRonde(request.query);
	const adres = ronde ? new URLSearchParams(rondevelden(request.query)).toString() : "";
	const eigenId = request.gebruiker.id;
	const tabprops: Tabprops = { detail, antwoorden, reply, vandaag, eigenId, fouten, invoer, vondsten };
	const aantallen: Partial<Record<Zaaktab, number>> = {
		signalen: detail.signalen.length,
		notities: detail.tijdlijn.filter((regel) => regel.soort === "notitie" && !regel.extra.verwijderd).length,
		afspraken: (zaak.terugbellen_op ? 1 : 0) + afspraken.filter(({ status }) => status === "gepland").length,
	};
	return (
		<>
			<Foutenoverzicht fouten={toFoutregels({ ...stand.fouten, ...fouten })} />
			<Aanwezig zaakId={zaak.id} namen={detail.aanwezig} />
			{antwoorden
				.filter(({ afgehandeldOp }) => afgehandeldOp === null)
				.map((antwoord) => (
					<OpenAntwoord key={antwoord.id} antwoord={antwoord} vandaag={vandaag} />
				))}
			<Naast hoofd>
				<div>
					<StaandeAfspraak afspraken={afspraken} reply={reply} nu={nu} />
					{open && <Stapmelding stapbericht={bij.stapbericht} vandaag={vandaag} />}
					{open ? (
						<Stapsticker
							detail={detail}
							bij={bij}
							overdragen={magOverdragen(request.gebruiker, zaak)}
							beantwoord={antwoorden.some(({ afgehandeldOp }) => afgehandeldOp === null)}
							reply={reply}
							vandaag={vandaag}
							nu={nu}
							stand={stand}
							ronde={adres ? `?${adres}` : ""}
							slaOver={ronde ? volgendeInRonde(request.query, request.gebruiker, zaak.id) : null}
						/>
					) : (
						<Gesloten detail={detail} vandaag={vandaag} />
					)}
				</div>
				<Bereiken detail={detail} bij={bij} reply={reply} vandaag={vandaag} fouten={fouten} invoer={invoer} />
			</Naast>
			<Waarom detail={detail} />
			<div id="tabs">
				<Tabs
					naam="Over deze zaak"
					tabs={TABS.map((naam) => ({
						naam: TABNAMEN[naam],
						href: `/zaken/${zaak.id}${naam === "verloop" ? "" : `/${naam}`}#tabs`,
						huidig: naam === tab,
						...(aantallen[naam] ? { aantal: aantallen[naam] } : {}),
					}))}
				/>
				<h2 className="vd-onzichtbaar">{TABNAMEN[tab]}</h2>
				{tab === "verloop" && <Verloop {...tabprops} />}
				{tab === "signalen" && (
					<>
						<Signaaltabel signalen={detail.signalen} vandaag={vandaag} />
						<Koppelingen
							koppelingen={bij.koppelingen}
							zaakId={zaak.id}
							vandaag={vandaag}
							magWijzigen={mag(request.gebruiker.rol, "zaken-bewerken")}
						/>
					</>
				)}
				{tab === "notities" && <Notities {...tabprops} />}
				{tab === "afspraken" && (
					<>
						<Zaakafspraken zaakId={zaak.id} open={open} afspraken={afspraken} reply={reply} nu={nu} />
						<Afspraken {...tabprops} />
					</>
				)}
				{tab === "berichten" && (
					<Berichten berichten={bij.berichten} vandaag={vandaag} afzender={afzenderVan(request)} />
				)}
				{tab === "wie-keek" && <WieKeek rijen={bij.wieKeek} vandaag={vandaag} />}
			</div>
		</>
	);
}

/** The parameters of a round of calls, without what belongs to one zaak. */
function rondevelden(query: unknown): [string, string][] {
	const eigen = ["kanaal", "bereikt"];
	return Object.entries((query ?? {}) as Record<string, unknown>).filter(
		(veld): veld is [string, string] => typeof veld[1] === "string" && !eigen.includes(veld[0]),
	);
}

/** Sends the page of one zaak: who, what now, why, what happened. The look stands in the audit log. */
export async function toonZaak(
	request: FastifyRequest,
	reply: FastifyReply,
	{ klok, voerUit }: Werkplekdelen,
	zaakId: number,
	opties: Toonopties = {},
): Promise<FastifyReply> {
	const nu = klok.nu();
	const vandaag = klok.vandaag();
	const detail = await voerUit(request.dader, (omgeving) =>
		openZaak(omgeving, zaakId, nu, (kop) => readBijzaak(omgeving, kop, opties.tab ?? "verloop", nu)),
	);
	if (!detail) throw new Weigering(404, "niet-gevonden");
	const { zaak } = detail;
	const leeftijd = zaak.geboortedatum ? leeftijdOp(zaak.geboortedatum, vandaag) : null;
	const open = zaak.status === "te-benaderen" || zaak.status === "in-gesprek";
	const bewerkt = mag(request.gebruiker.rol, "zaken-bewerken");
	return sendPagina(request, reply, {
		titel: zaak.naam,
		kop: (
			<>
				{zaak.naam} {leeftijd !== null && <span className="vd-gedempt">({leeftijd})</span>}
			</>
		),
		ondertitel: <Ondertitel detail={detail} vandaag={vandaag} />,
		kruimels: inRonde(request.query)
			? [{ naam: "Vandaag", href: "/vandaag" }, { naam: "Belronde" }]
			: [{ naam: "Zaken", href: "/zaken" }, { naam: zaak.nummer }],
		actie:
			bewerkt && open ? (
				<Knoppenrij rechts>
					{magOverdragen(request.gebruiker, zaak) && <Knop href={`/zaken/${zaak.id}/overdragen`}>Draag over</Knop>}
					<Knop href={`/zaken/${zaak.id}/sluiten`}>Sluit af</Knop>
				</Knoppenrij>
			) : undefined,
		inhoud: (
			<Inhoud
				detail={detail}
				bij={detail.meer}
				request={request}
				reply={reply}
				nu={nu}
				vandaag={vandaag}
				opties={opties}
			/>
		),
		scripts: ["fragment", "aftellen", "bevestigen"],
		meldingen: [...terugdraaibalk(request, reply, nu), ...(opties.meldingen ?? [])],
		toetsen: [
			{ toets: "e", doet: "Bereikt" },
			{ toets: "g", doet: "Geen gehoor" },
			{ toets: "v", doet: "Voicemail" },
			{ toets: "1", doet: "Na Bereikt: de eerste uitkomst, enzovoort" },
			{ toets: "r", doet: "Na Bereikt: Registreer" },
			{ toets: "z", doet: "Draai de laatste registratie terug" },
		],
		status: opties.status ?? 200,
	});
}
