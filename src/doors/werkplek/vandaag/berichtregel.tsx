import type { readDagregel } from "../../../steps/reach/berichten/list-berichten.ts";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { tijdVan } from "../tijd.ts";

export type Dagregel = Awaited<ReturnType<typeof readDagregel>>;

/** "Brieven en berichten gaan vandaag vanzelf: 41, de eerste om 17:10", and what of it asks for a person. */
export function Berichtregel({ regel }: { regel: Dagregel }) {
	const { aantal, eerste, aandacht, handwerk, post } = regel;
	if (aantal + aandacht + handwerk + post === 0) return null;
	return (
		<Sectie titel="Brieven en berichten" id="vanzelf">
			{aantal > 0 && eerste && (
				<p>
					Gaan vandaag vanzelf: <strong>{aantal}</strong>
					{aantal === 1 ? ` om ${tijdVan(eerste)}` : `, de eerste om ${tijdVan(eerste)}`}.{" "}
					<a href="/berichten">
						Bekijk<span className="vd-onzichtbaar"> de berichten van vandaag</span>
					</a>
				</p>
			)}
			{aandacht > 0 && (
				<p>
					<a href="/berichten#aandacht">
						{aandacht === 1 ? "1 bericht wacht" : `${aandacht} berichten wachten`} op jou
					</a>
					: het ging niet goed, of het is niet zeker.
				</p>
			)}
			{post > 0 && (
				<p>
					<a href="/berichten#afdrukken">
						{post === 1 ? "1 brief ligt" : `${post} brieven liggen`} klaar om af te drukken
					</a>
					.
				</p>
			)}
			{handwerk > 0 && (
				<p>
					<a href="/berichten/handwerk">
						{handwerk === 1 ? "1 envelop" : `${handwerk} enveloppen`} om zelf te schrijven
					</a>
					.
				</p>
			)}
		</Sectie>
	);
}
