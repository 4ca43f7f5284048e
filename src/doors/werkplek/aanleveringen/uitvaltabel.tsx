import type { Veld } from "../../../rules/import/veld.ts";
import { UITVAL_PER_PAGINA } from "../../../steps/import/open-geweigerd.ts";
import type { Aanleverdetail } from "../../../steps/import/read-detail.ts";
import type { Uitvalregel } from "../../../steps/import/read-uitval.ts";
import { Paginering } from "../../../ui/delen/bladeren.tsx";
import { type Kolom, Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt, Onzichtbaar } from "../../../ui/delen/tekst.tsx";
import { maskeer } from "./teksten.ts";

/** The columns of the file that mean something, in the order of the file. */
function bekendeKolommen({ rapport }: Aanleverdetail): { naam: string; veld: Veld }[] {
	return rapport.kop.flatMap((naam) => {
		const veld = rapport.herkend[naam];
		return veld ? [{ naam, veld: veld as Veld }] : [];
	});
}

const isFout = (regel: Uitvalregel, veld: Veld): boolean => regel.redenen.some((reden) => reden.veld === veld);

/**
 * What is wrong, in words. The first sentence stays on one line, so that a wide table does not squeeze it to a word a line.
 */
function Redenen({ regel }: { regel: Uitvalregel }) {
	const tekst = [...new Set(regel.redenen.map((reden) => reden.uitleg))].join(" ");
	const eind = tekst.indexOf(". ") + 1;
	return (
		<>
			<span className="vd-heel">{eind > 0 ? tekst.slice(0, eind) : tekst}</span>
			{eind > 0 && tekst.slice(eind)}
		</>
	);
}

/** The refused rows: what is wrong in words, and the wrong cells marked. */
export function Uitvaltabel(props: { detail: Aanleverdetail; uitval: readonly Uitvalregel[]; pagina: number }) {
	const { detail, uitval, pagina } = props;
	// What has to be mended stands in view; the rest of the row follows in the order of the file.
	const bekend = bekendeKolommen(detail);
	const heeftFout = ({ veld }: { veld: Veld }) => uitval.some((regel) => isFout(regel, veld));
	const kolommen: Kolom<Uitvalregel>[] = [
		{ kop: "Regel", rijkop: true, cel: (regel) => regel.regelnummer },
		{ kop: "Wat er niet klopt", cel: (regel) => <Redenen regel={regel} /> },
		...[...bekend.filter(heeftFout), ...bekend.filter((kolom) => !heeftFout(kolom))].map(
			({ naam, veld }): Kolom<Uitvalregel> => ({
				kop: naam.trim(),
				sleutel: `kolom ${naam}`,
				fout: (regel) => isFout(regel, veld),
				cel: (regel) => {
					const tekst = maskeer(regel.cellen[naam] ?? "", veld === "bsn");
					if (!isFout(regel, veld)) return tekst;
					return (
						<>
							{tekst === "" ? <Gedempt>leeg</Gedempt> : tekst}
							<Onzichtbaar> (klopt niet)</Onzichtbaar>
						</>
					);
				},
			}),
		),
	];
	return (
		<>
			<Tabel
				bijschrift="Geweigerde regels"
				bijschriftVerborgen
				id="tabel-uitval"
				smal="schuiven"
				kolommen={kolommen}
				rijen={uitval}
				rijSleutel={(regel) => String(regel.regelnummer)}
			/>
			<Paginering
				huidig={pagina}
				aantal={Math.ceil(detail.geweigerd / UITVAL_PER_PAGINA)}
				naam="Pagina's van de geweigerde regels"
				href={(nummer) => `/aanleveringen/${detail.id}${nummer > 1 ? `?pagina=${nummer}` : ""}#geweigerd`}
			/>
		</>
	);
}
