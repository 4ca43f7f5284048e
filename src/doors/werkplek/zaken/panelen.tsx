import { formatCents } from "../../../rules/kernel/cents.ts";
import type { Zaaksignaal } from "../../../steps/zaken/detail-queries.ts";
import type { Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Bedrag, Datum, Gedempt } from "../../../ui/delen/tekst.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { kortDatum } from "./opmaak.ts";

const maanden = (aantal: number | null) => (aantal === null ? null : aantal === 1 ? "1 maand" : `${aantal} maanden`);

/** Why this resident is here: the arrears, how they hang together, and the row of the werkinstructie. */
export function Waarom({ detail }: { detail: Zaakdetail }) {
	const { zaak, signalen, aanpak } = detail;
	const delen = signalen
		.filter((signaal) => signaal.herhaling !== "herhaalmelding")
		.map((s) => [
			s.partnertype,
			formatCents(s.bedrag_cent),
			maanden(s.maanden_achterstand) && `(${maanden(s.maanden_achterstand)})`,
		]);
	// The explanation mostly begins with the same amounts; once is enough.
	const dubbel = delen.length > 0 && delen.every(([, bedrag]) => bedrag && zaak.match_uitleg.includes(bedrag));
	return (
		<Sectie titel="Waarom deze zaak" id="waarom">
			{!dubbel && (
				<p>
					<strong>{delen.map((deel) => deel.filter(Boolean).join(" ")).join(" + ")}</strong>
				</p>
			)}
			<p>{zaak.match_uitleg}</p>
			{zaak.sleper && (
				<p>
					<Statusmerk>Sleper</Statusmerk> Steeds opnieuw gemeld zonder dat het bedrag stijgt.
				</p>
			)}
			{zaak.omdat && (
				<p>
					{zaak.status === "niet-opgepakt" ? "Niet opgepakt" : `Aanpak ${aanpak?.route_naam ?? zaak.route ?? ""}`}:{" "}
					{zaak.omdat}{" "}
					{aanpak && (
						<Gedempt>
							Regel “{zaak.regel}” van de{" "}
							<a href={`/werkinstructie/versies/${aanpak.versie}#regel-${zaak.regel ?? ""}`}>
								werkinstructie, versie {aanpak.versie}
							</a>
							.
						</Gedempt>
					)}
				</p>
			)}
		</Sectie>
	);
}

const HERHALING: Record<string, string> = {
	herhaalmelding: "Herhaalmelding",
	gestegen: "Hoger dan eerst",
};

/** The signalen of the zaak, with what the match concluded about each. */
export function Signaaltabel({ signalen, vandaag }: { signalen: readonly Zaaksignaal[]; vandaag: string }) {
	return (
		<Tabel
			bijschrift="Signalen in deze zaak"
			bijschriftVerborgen
			rijen={signalen}
			rijSleutel={(signaal) => String(signaal.id)}
			leeg={<p>Bij deze zaak staan geen signalen meer. Ze zijn verwijderd na de bewaartermijn.</p>}
			kolommen={[
				{
					kop: "Partner",
					rijkop: true,
					cel: (s) => (
						<>
							<strong>{s.partner}</strong> <Gedempt>{s.partnertype}</Gedempt>
						</>
					),
				},
				{
					kop: "Soort",
					cel: (s) => (s.signaaltype === "Vroeg" ? "Vroeg" : <Statusmerk soort="urgent">{s.signaaltype}</Statusmerk>),
				},
				{ kop: "Bedrag", getal: true, cel: (s) => <Bedrag>{formatCents(s.bedrag_cent)}</Bedrag> },
				{ kop: "Achterstand", cel: (s) => maanden(s.maanden_achterstand) ?? <Gedempt>niet bekend</Gedempt> },
				{ kop: "Gemeld", cel: (s) => <Datum machine={s.signaaldatum}>{kortDatum(s.signaaldatum, vandaag)}</Datum> },
				{
					kop: "Verband",
					cel: (s) => (
						<>
							{HERHALING[s.herhaling] && <strong>{HERHALING[s.herhaling]}. </strong>}
							{s.uitleg}
							{s.warme_overdracht && " Warme overdracht: de partner had al contact."}
							{(s.correcties?.length ?? 0) > 0 && (
								<Uitklap titel={`${s.correcties?.length} verbeterd bij het inlezen`}>
									<ul>
										{s.correcties?.map((correctie) => (
											<li key={correctie.veld}>
												{correctie.veld}: {correctie.van} → {correctie.naar} ({correctie.omdat})
											</li>
										))}
									</ul>
								</Uitklap>
							)}
						</>
					),
				},
				{
					kop: "Aanlevering",
					cel: (s) => (
						<a href={`/aanleveringen/${s.aanlevering_id}`}>
							{kortDatum(s.ontvangen_op, vandaag)}
							<span className="vd-onzichtbaar"> van {s.partner}</span>
						</a>
					),
				},
			]}
		/>
	);
}
