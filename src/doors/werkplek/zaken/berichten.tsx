import type { Berichtstatus } from "../../../rules/reach/bericht/bezorging.ts";
import type { Stapbericht, Zaakbericht } from "../../../steps/reach/berichten/read-zaakberichten.ts";
import { zegKanaal, zegSoort } from "../../../steps/reach/berichten/zeg-bericht.ts";
import { Melding, Statusmerk } from "../../../ui/delen/melding.tsx";
import { Gedempt, Tijd } from "../../../ui/delen/tekst.tsx";
import { Leeg, Uitklap } from "../../../ui/delen/vlak.tsx";
import { Berichtbeeld } from "../berichten/beeld.tsx";
import { STATUSSEN, zegNaar, zegReden } from "../berichten/teksten.ts";
import { zegMoment } from "./opmaak.ts";

/** How the next step goes: by itself at a moment, or by a colleague, with why. */
export function Stapmelding({ stapbericht, vandaag }: { stapbericht: Stapbericht | null; vandaag: string }) {
	if (!stapbericht) return null;
	if (stapbericht.soort === "zelf") return <Melding woord="Gaat niet vanzelf">{stapbericht.uitleg}</Melding>;
	const { id, op, kanaal, status } = stapbericht;
	const wanneer = {
		afgedrukt: "ligt in het afdrukbestand en gaat met de post",
		handwerk: "staat bij het werk met de hand",
	}[status];
	return (
		<Melding woord="Gaat vanzelf">
			{zegKanaal(kanaal)} {wanneer ?? `gaat ${zegMoment(op, vandaag).tekst}`}. Je hoeft niets te doen.{" "}
			<a href={`/berichten/${id}`}>Bekijk of houd tegen</a>
		</Melding>
	);
}

function Bericht({ bericht, vandaag, afzender }: { bericht: Zaakbericht; vandaag: string; afzender: string }) {
	const { naam, soort } = STATUSSEN[bericht.status as Berichtstatus];
	const { tekst, machine } = zegMoment(bericht.verzonden_op ?? bericht.gepland_op, vandaag);
	const reden = zegReden(bericht);
	const versie = bericht.tekst_versie ? `eigen tekst, versie ${bericht.tekst_versie}` : "vaste tekst";
	return (
		<article className="vd-kaart">
			<p>
				<a href={`/berichten/${bericht.id}`}>
					<strong>
						{zegKanaal(bericht.kanaal)}: {zegSoort(bericht.soort)}
					</strong>
				</a>{" "}
				<Statusmerk soort={soort}>{naam}</Statusmerk>
			</p>
			<p>
				<Tijd machine={machine}>{tekst}</Tijd>
				{bericht.naar && ` · naar ${zegNaar(bericht.naar)}`}
				{bericht.inhoud && <Gedempt> · {versie}</Gedempt>}
			</p>
			{reden && (bericht.status === "mislukt" || bericht.status === "vervallen" || bericht.status === "onbekend") && (
				<p>{reden}</p>
			)}
			{bericht.inhoud && (
				<Uitklap titel={`Lees de tekst van ${tekst}`}>
					<Berichtbeeld
						{...{ kanaal: bericht.kanaal, taal: bericht.taal, naar: bericht.naar, inhoud: bericht.inhoud, afzender }}
					/>
				</Uitklap>
			)}
		</article>
	);
}

/** What was sent to this resident, in which version, and what became of it. */
export function Berichten(props: { berichten: readonly Zaakbericht[]; vandaag: string; afzender: string }) {
	if (props.berichten.length === 0) {
		return (
			<Leeg titel="Nog geen berichten" niveau={3}>
				Wat Voordeur of een collega verstuurt, staat hier met de precieze tekst.
			</Leeg>
		);
	}
	return props.berichten.map((bericht) => <Bericht key={bericht.id} {...props} bericht={bericht} />);
}
