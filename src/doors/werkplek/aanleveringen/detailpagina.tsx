import type { FastifyReply } from "fastify";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { GemeenteInstellingen } from "../../../rules/zaak/gemeente-instellingen.ts";
import type { Aanleverdetail } from "../../../steps/import/read-detail.ts";
import type { Uitvalregel } from "../../../steps/import/read-uitval.ts";
import { Bestandsveld } from "../../../ui/delen/bestandsveld.tsx";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg, Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { csrfVeld } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import { formatTelling, naamOntbrekend } from "./teksten.ts";
import { Correctiedeel, Kolommendeel, Zakendeel } from "./uitslag.tsx";
import { Uitvaltabel } from "./uitvaltabel.tsx";
import { BESTANDSOORTEN } from "./uploadformulier.tsx";
import { Aanlevervoortgang, isBezig } from "./voortgang.tsx";

export interface Detailgegevens {
	readonly reply: FastifyReply;
	readonly detail: Aanleverdetail;
	/** The refused rows of this page, for who may mend them. */
	readonly uitval: readonly Uitvalregel[];
	readonly vandaag: Datum;
	readonly instellingen: GemeenteInstellingen;
	/** May this colleague mend, map and take back? */
	readonly magDoen: boolean;
	/** Id of the partner that was chosen, so that a mended file needs no choosing. */
	readonly partnerId: number | null;
	readonly uitvalpagina: number;
}

function Zelfde({ detail, vandaag }: Detailgegevens) {
	if (detail.zelfde.length === 0) return null;
	return (
		<Melding woord="Dit bestand kennen we al">
			<p>
				Precies hetzelfde bestand is ook aangeleverd op{" "}
				{detail.zelfde.map((ander, plaats) => (
					<span key={ander.id}>
						{plaats > 0 && ", "}
						<a href={`/aanleveringen/${ander.id}`}>{formatMoment(ander.ontvangen_op, vandaag)}</a>
					</span>
				))}
				. Dat geeft niet: regels die we al hebben, tellen niet nog een keer.
			</p>
		</Melding>
	);
}

/** Down, mend, up again: the whole round for refused rows in one place. */
function Geweigerd(gegevens: Detailgegevens) {
	const { detail, magDoen, reply, vandaag, partnerId } = gegevens;
	if (detail.geweigerd === 0) return null;
	const download = (
		<Knop href={`/aanleveringen/${detail.id}/uitval.csv`} icoon="bestand" download>
			Download om te verbeteren
		</Knop>
	);
	return (
		<Sectie
			titel="Geweigerde regels"
			aantal={detail.geweigerd}
			id="geweigerd"
			{...(magDoen ? { actie: download } : {})}
		>
			{magDoen ? (
				<Uitvaltabel detail={detail} uitval={gegevens.uitval} pagina={gegevens.uitvalpagina} />
			) : (
				<p>Welke regels dit zijn en wat er niet klopt, ziet de coördinator. Die laat ze verbeteren.</p>
			)}
			{magDoen && (
				<Uitklap titel="Lever het verbeterde bestand aan">
					<p>
						Open het gedownloade bestand, verbeter de cellen die in de kolom “kolom” staan en bewaar het. De eerste twee
						kolommen mag je laten staan. Regels die al zijn aangenomen, tellen niet nog een keer.
					</p>
					<form method="post" action="/aanleveringen" encType="multipart/form-data">
						{csrfVeld(reply)}
						<Verborgen naam="partner" waarde={partnerId === null ? "" : String(partnerId)} />
						{partnerId === null && detail.gekozenPartner && (
							<>
								<Verborgen naam="nieuweNaam" waarde={detail.gekozenPartner.naam} />
								<Verborgen naam="nieuwType" waarde={detail.gekozenPartner.partnertype} />
							</>
						)}
						<Verborgen naam="ontvangen" waarde={vandaag} />
						<Bestandsveld naam="bestand" label="Verbeterd bestand" soorten={BESTANDSOORTEN} verplicht />
						<Knoppenrij>
							<Knop>Lever verbeterd bestand aan</Knop>
						</Knoppenrij>
					</form>
				</Uitklap>
			)}
		</Sectie>
	);
}

function Afgekeurd({ detail, magDoen }: Detailgegevens) {
	return (
		<Leeg
			titel="Dit bestand konden we niet lezen"
			actie={
				magDoen ? (
					<Knop soort="primair" href="/aanleveringen#aanleveren">
						Lever opnieuw aan
					</Knop>
				) : undefined
			}
		>
			<p>{detail.rapport.uitleg ?? "Wij weten niet waarom. Vraag de partner om het bestand opnieuw te maken."}</p>
			<p>Er is niets van dit bestand bewaard. Heb je het niet zelf gemaakt? Stuur deze zin dan aan de partner.</p>
		</Leeg>
	);
}

function KolommenNodig({ detail, magDoen }: Detailgegevens) {
	const { ontbrekend } = detail.rapport;
	return (
		<Leeg
			titel="Wij herkennen nog niet alle kolommen"
			actie={
				magDoen ? (
					<Knop soort="primair" href={`/aanleveringen/${detail.id}/kolommen`}>
						Kies wat elke kolom betekent
					</Knop>
				) : undefined
			}
		>
			<p>
				Het bestand is bewaard en wacht. Wij vinden nog niet:{" "}
				{ontbrekend
					.map((veld) => naamOntbrekend(veld as Parameters<typeof naamOntbrekend>[0]).toLowerCase())
					.join(", ")}
				.
			</p>
			<p>
				{magDoen
					? "Je kiest dit één keer. Volgende bestanden van deze partner gaan dan vanzelf goed."
					: "De coördinator kiest wat elke kolom betekent."}
			</p>
		</Leeg>
	);
}

/**
 * Everything about one delivery below its title. While it is read this is one element that fetches itself again, and in the
 * end is replaced by the whole outcome.
 */
export function Aanleverinhoud(gegevens: Detailgegevens) {
	const { detail, instellingen } = gegevens;
	if (isBezig(detail.status, instellingen)) {
		return (
			<div data-fragment={`/aanleveringen/${detail.id}/inhoud`} data-elke={2} aria-live="polite">
				<Aanlevervoortgang stand={detail} />
				<p>Je kunt deze pagina gerust verlaten: het lezen gaat door.</p>
				<noscript>
					<a href={`/aanleveringen/${detail.id}`}>Ververs</a>
				</noscript>
			</div>
		);
	}
	if (detail.status === "afgekeurd") return <Afgekeurd {...gegevens} />;
	if (detail.status === "kolommen-nodig") {
		return (
			<div>
				<Zelfde {...gegevens} />
				<KolommenNodig {...gegevens} />
			</div>
		);
	}
	const { matchen } = instellingen;
	return (
		<div>
			<p role="status">
				<strong>{formatTelling(detail)}.</strong>
			</p>
			<Zelfde {...gegevens} />
			{detail.dubbel > 0 && (
				<p>Een dubbele regel stond al in een eerdere aanlevering of eerder in dit bestand, en telt één keer.</p>
			)}
			<Geweigerd {...gegevens} />
			{detail.status === "verwerkt" ? (
				<Zakendeel detail={detail} />
			) : (
				<Melding>
					{matchen.wanneer === "maandelijks"
						? `De regels zijn gelezen. De zaken worden gemaakt op dag ${matchen.dag} van de maand. Een dreigende situatie wordt meteen een zaak.`
						: "De regels zijn gelezen. De zaken worden nog gemaakt."}
				</Melding>
			)}
			<Correctiedeel detail={detail} />
			<Kolommendeel detail={detail} />
		</div>
	);
}
