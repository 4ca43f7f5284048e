import { TALEN, TEKSTSOORTEN } from "../../../rules/reach/tekst/tekst.ts";
import { makeWhatsappsjabloon } from "../../../rules/reach/tekst/whatsapp-sjabloon.ts";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";

/** What the gemeente hands in at Meta: name, language and the exact words, which Voordeur then sends and keeps. */
export function Sjablonen() {
	return (
		<Sectie titel="Sjablonen voor Meta">
			<p>
				Wie zelf nog niets appte, krijgt alleen een sjabloon. Vraag deze sjablonen bij Meta aan, met precies deze naam,
				taal en tekst. Is er een niet goedgekeurd? Dan gaat dat bericht niet weg en vraagt Voordeur om een collega.
			</p>
			{TEKSTSOORTEN.flatMap((soort) => {
				const sjablonen = TALEN.flatMap((taal) => {
					const sjabloon = makeWhatsappsjabloon(soort, taal);
					return sjabloon ? [{ taal, inhoud: sjabloon.inhoud, naam: sjabloon.naam }] : [];
				});
				const [eerste] = sjablonen;
				return eerste ? (
					<Uitklap key={soort} titel={eerste.naam}>
						<dl>
							{sjablonen.map(({ taal, inhoud }) => (
								<div key={taal}>
									<dt>Taal: {taal}</dt>
									<dd lang={taal} dir={taal === "ar" ? "rtl" : "ltr"}>
										{inhoud.split("\n\n").map((alinea) => (
											<p key={alinea}>{alinea}</p>
										))}
									</dd>
								</div>
							))}
						</dl>
					</Uitklap>
				) : (
					[]
				);
			})}
		</Sectie>
	);
}
