import { expect, test } from "vitest";
import { meetControle } from "./meting.ts";

const som = (tellingen: readonly { rijen: number; gevraagd: number; nietGevonden: number; foutAangenomen: number }[]) =>
	tellingen.reduce(
		(totaal, telling) => ({
			rijen: totaal.rijen + telling.rijen,
			gevraagd: totaal.gevraagd + telling.gevraagd,
			nietGevonden: totaal.nietGevonden + telling.nietGevonden,
			fout: totaal.fout + telling.foutAangenomen,
		}),
		{ rijen: 0, gevraagd: 0, nietGevonden: 0, fout: 0 },
	);

test("over alle oorzaken: niemand fout aangenomen, 99,5% aangenomen of gevraagd, hoogstens 10% gevraagd", async () => {
	const { tellingen } = await meetControle({ huishoudens: 2500, perOorzaak: 60, zaad: "test" });
	const bekend = som(tellingen.filter(({ onbekend }) => !onbekend));
	const onbekend = som(tellingen.filter((telling) => telling.onbekend));
	expect(bekend.rijen).toBeGreaterThan(2000);
	expect(bekend.fout).toBe(0);
	expect(onbekend.fout).toBe(0);
	expect(1 - bekend.nietGevonden / bekend.rijen).toBeGreaterThanOrEqual(0.995);
	expect(bekend.gevraagd / bekend.rijen).toBeLessThanOrEqual(0.1);
});

test("de meting geeft elke keer dezelfde getallen", async () => {
	const opties = { huishoudens: 300, perOorzaak: 5 };
	expect((await meetControle(opties)).tellingen).toEqual((await meetControle(opties)).tellingen);
});
