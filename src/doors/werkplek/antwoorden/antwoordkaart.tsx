import { VOORSTELLEN } from "../../../rules/reach/antwoord/afhandeling.ts";
import type { Antwoordregel } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Gedempt, Tijd } from "../../../ui/delen/tekst.tsx";
import { Uitklap } from "../../../ui/delen/vlak.tsx";
import { zegMoment } from "../zaken/opmaak.ts";
import { KANAALNAMEN, zegVan, zegVoorstel } from "./teksten.ts";

/** What the resident wrote, with what was quoted beneath it folded away. */
export function Antwoordtekst({ antwoord }: { antwoord: Antwoordregel }) {
	const { lezing, ruw } = antwoord;
	return (
		<>
			<blockquote className="vd-regels" dir="auto">
				{lezing.tekst || <Gedempt>(geen tekst)</Gedempt>}
			</blockquote>
			{ruw.trim() !== lezing.tekst && (
				<Uitklap titel="Het hele bericht">
					<p className="vd-regels" dir="auto">
						{ruw}
					</p>
				</Uitklap>
			)}
		</>
	);
}

/** "sms van 06 12345678 · vandaag 10:09" */
export function Herkomst({ antwoord, vandaag }: { antwoord: Antwoordregel; vandaag: string }) {
	const { tekst, machine } = zegMoment(antwoord.op, vandaag);
	return (
		<Gedempt>
			{KANAALNAMEN[antwoord.kanaal]}
			{antwoord.van && ` van ${zegVan(antwoord.van)}`} · <Tijd machine={machine}>{tekst}</Tijd>
		</Gedempt>
	);
}

/** It came from an address that the zaak does not know: first look whose it is. */
export function Bevestigregel({ antwoord }: { antwoord: Antwoordregel }) {
	if (!antwoord.teBevestigen) return null;
	return (
		<p>
			<strong>Nog te bevestigen.</strong> Dit is een antwoord op ons bericht, maar van een adres dat bij deze zaak niet
			bekend is. Kijk of het van deze inwoner is. Er gaat nu geen bericht.
		</p>
	);
}

/** What Voordeur makes of it, with the reason: a suggestion, no decision. */
export function Voorstelregel({ antwoord }: { antwoord: Antwoordregel }) {
	const { lezing } = antwoord;
	return (
		<>
			<p>
				<strong>Lijkt te zeggen:</strong> {zegVoorstel(lezing)}{" "}
				{lezing.soort === "stop" && <>{VOORSTELLEN.stop.omdat} </>}
			</p>
			{lezing.ook.length > 0 && (
				<ul>
					{lezing.ook.map((ander) => (
						<li key={ander.soort}>Ook: {zegVoorstel(ander)}</li>
					))}
				</ul>
			)}
		</>
	);
}

/** On the page of a zaak, on top, while nobody handled it. */
export function OpenAntwoord({ antwoord, vandaag }: { antwoord: Antwoordregel; vandaag: string }) {
	return (
		<Melding soort="info" woord="Heeft geantwoord">
			<p>
				<Herkomst antwoord={antwoord} vandaag={vandaag} />
			</p>
			<Bevestigregel antwoord={antwoord} />
			<Antwoordtekst antwoord={antwoord} />
			<Voorstelregel antwoord={antwoord} />
			<Knoppenrij>
				<Knop href={`/antwoorden/${antwoord.id}`} soort="primair">
					Handel af
				</Knop>
			</Knoppenrij>
		</Melding>
	);
}
