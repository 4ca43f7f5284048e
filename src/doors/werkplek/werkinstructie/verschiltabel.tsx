import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import type { Verschil } from "./verschillen.ts";

const MERK = {
	nieuw: { soort: "goed", woord: "Nieuw" },
	vervalt: { soort: "neutraal", woord: "Vervalt" },
	anders: { soort: "info", woord: "Anders" },
	verplaatst: { soort: "neutraal", woord: "Verplaatst" },
} as const;

/** Differences in words, one per line. */
export function Verschiltabel({ verschillen, bijschrift }: { verschillen: readonly Verschil[]; bijschrift: string }) {
	const rijen = verschillen.map((verschil, plaats) => ({ ...verschil, plaats: String(plaats) }));
	return (
		<Tabel
			bijschrift={bijschrift}
			bijschriftVerborgen
			rijen={rijen}
			rijSleutel={(rij) => rij.plaats}
			leeg={<p>Ze zeggen precies hetzelfde.</p>}
			kolommen={[
				{ kop: "Wat", rijkop: true, cel: (rij) => rij.wat },
				{ kop: "Soort", cel: (rij) => <Statusmerk soort={MERK[rij.soort].soort}>{MERK[rij.soort].woord}</Statusmerk> },
				{ kop: "Verschil", cel: (rij) => rij.tekst },
				{ kop: "Waar", cel: (rij) => rij.waar },
			]}
		/>
	);
}
