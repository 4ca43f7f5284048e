import { CORRECTIEREDENEN, type Correctiereden } from "../../../rules/import/correctiereden.ts";
import type { Veld } from "../../../rules/import/veld.ts";
import type { Zaaksoort } from "../../../steps/import/list-zaken-van-aanlevering.ts";
import type { Aanleverdetail } from "../../../steps/import/read-detail.ts";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { aantalTekst, getalTekst, maskeer, NIET_OPGEPAKT, VELDNAMEN, ZAAKSOORTNAMEN } from "./teksten.ts";

const som = (tellingen: Record<string, number>): number =>
	Object.values(tellingen).reduce((totaal, aantal) => totaal + aantal, 0);

/** The counts of the report, in the order in which they are read: a jsonb object does not keep one. */
const TELLINGEN = ["nieuw", "bijgewerkt", "enkelvoudig", "meervoudig", "opeenvolgend"] as const;

/** What came of the signalen: zaken by kind, and what was not picked up and why. */
export function Zakendeel({ detail }: { detail: Aanleverdetail }) {
	const { zaken, nietOpgepakt } = detail.rapport;
	const redenen = Object.entries(nietOpgepakt).filter(([, aantal]) => aantal > 0);
	const adres = (soort: Zaaksoort) => `/aanleveringen/${detail.id}/zaken?soort=${soort}`;
	return (
		<>
			<Sectie titel="Zaken" aantal={getalTekst(zaken.nieuw + zaken.bijgewerkt)} id="zaken">
				{zaken.nieuw + zaken.bijgewerkt === 0 ? (
					<p>Deze aanlevering maakte geen nieuwe zaken en werkte er geen bij.</p>
				) : (
					<Kenmerken
						kenmerken={TELLINGEN.map((soort) => ({
							naam: ZAAKSOORTNAMEN[soort],
							waarde:
								zaken[soort] > 0 ? <a href={adres(soort)}>{aantalTekst(zaken[soort], "zaak", "zaken")}</a> : "geen",
						}))}
					/>
				)}
			</Sectie>
			{redenen.length > 0 && (
				<Sectie titel="Niet opgepakt" aantal={getalTekst(som(nietOpgepakt))} id="niet-opgepakt">
					<Kenmerken
						kenmerken={redenen.map(([reden, aantal]) => ({
							naam: NIET_OPGEPAKT[reden] ?? reden,
							waarde: aantalTekst(aantal, "signaal", "signalen"),
							sleutel: reden,
						}))}
					/>
					<p>
						<a href={adres("niet-opgepakt")}>Bekijk de zaken die niet zijn opgepakt</a>
					</p>
				</Sectie>
			)}
		</>
	);
}

/** What was mended by itself, by kind, with a few examples. */
export function Correctiedeel({ detail }: { detail: Aanleverdetail }) {
	const soorten = (Object.entries(detail.rapport.correcties) as [Correctiereden, number][]).sort((a, b) => b[1] - a[1]);
	if (soorten.length === 0) return null;
	const voorbeeld = (reden: Correctiereden): string =>
		(detail.voorbeelden.get(reden) ?? [])
			.filter(({ veld }) => veld !== "bsn")
			.map(({ van, naar }) => {
				const was = maskeer(van, false);
				return naar === null ? `“${was}” weggelaten` : `“${was}” → “${maskeer(naar, false)}”`;
			})
			.join(", ");
	return (
		<Sectie titel="Zelf verbeterd" aantal={getalTekst(som(detail.rapport.correcties))} id="verbeterd">
			<Tabel
				bijschrift="Wat wij verbeterden"
				bijschriftVerborgen
				rijen={soorten}
				rijSleutel={([reden]) => reden}
				kolommen={[
					{ kop: "Wat", rijkop: true, cel: ([reden]) => CORRECTIEREDENEN[reden] ?? reden },
					{ kop: "Aantal", getal: true, cel: ([, aantal]) => getalTekst(aantal) },
					{ kop: "Voorbeeld", cel: ([reden]) => voorbeeld(reden) },
				]}
			/>
		</Sectie>
	);
}

/** What each column was taken for; what is not known and what the law does not allow is named and was not kept. */
export function Kolommendeel({ detail }: { detail: Aanleverdetail }) {
	const { kop, herkend, onbekend, verboden, dubbeleKolommen } = detail.rapport;
	const rijen = [
		...kop.flatMap((naam) => {
			const veld = herkend[naam] as Veld | undefined;
			return veld ? [{ naam, wat: VELDNAMEN[veld] }] : [];
		}),
		...dubbeleKolommen.map((naam) => ({ naam, wat: "Niet bewaard: een andere kolom geeft dit al" })),
		...onbekend.map((naam) => ({ naam, wat: "Niet bewaard: wij kennen deze kolom niet" })),
		...verboden.map((naam) => ({ naam, wat: "Niet bewaard: dit mag volgens de wet niet in een signaal" })),
	];
	if (rijen.length === 0) return null;
	const weg = onbekend.length + verboden.length + dubbeleKolommen.length;
	return (
		<Sectie titel="Kolommen" id="kolommen">
			{verboden.length > 0 && (
				<p>
					Vraag de partner om {verboden.join(", ")} niet meer mee te sturen. Deze gegevens zijn niet nodig en mogen
					volgens de wet niet in een signaal.
				</p>
			)}
			<Uitklap titel={`${Object.keys(herkend).length} herkend, ${weg} niet bewaard`} open={weg > 0}>
				<Tabel
					bijschrift="Wat elke kolom betekent"
					bijschriftVerborgen
					rijen={rijen}
					rijSleutel={(rij) => `${rij.naam} ${rij.wat}`}
					kolommen={[
						{ kop: "Kolom in het bestand", rijkop: true, cel: (rij) => rij.naam },
						{ kop: "Betekent", cel: (rij) => rij.wat },
					]}
				/>
			</Uitklap>
		</Sectie>
	);
}
