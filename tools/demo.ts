/** `npm run demo`: a working gemeente with three months behind it, server and worker, until Ctrl-C. */
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { openDatabank } from "../src/database/databank.ts";
import { readInstellingen } from "../src/database/instellingen.ts";
import { makeAanbieders, startVoordeur } from "../src/doors/main.ts";
import { systeemklok } from "../src/doors/werkplek/klok.ts";
import { formatKorteDatum } from "../src/rules/kernel/datum.ts";
import { chooseVerzender } from "../src/rules/reach/kanaal/aanbieder.ts";
import { DEMOACCOUNTS, DEMOGEMEENTE, DEMOWACHTWOORD } from "../src/testing/demo/maak-gemeente.ts";
import { makeDemokanalen } from "../src/testing/demo/maak-kanalen.ts";
import { makeDemolink } from "../src/testing/demo/maak-spreekuren.ts";
import { startOefenpost } from "../src/testing/demo/oefenpost.ts";
import { speelBerichten } from "../src/testing/demo/speel-berichten.ts";
import { beginDemo, speelMaanden } from "../src/testing/demo/speel-maanden.ts";

const meld = (tekst: string) => void process.stdout.write(`${tekst}\n`);

/** Fewer make it a short one, for its own test. */
const INWONERS = Number(process.env.VOORDEUR_DEMO_INWONERS ?? DEMOGEMEENTE.inwoners);
/** After this the page is opened, and what is left goes on behind it. */
const GEDULD = 20_000;
const ZAAD = 2026;
/** The stand-ins of the oefenpost; and to try a kanaal with a server of your own on this machine. */
const ADRESSEN = ["127.0.0.1", "localhost"];

async function demo(args: string[]): Promise<number> {
	const instellingen = readInstellingen({ ...process.env, VOORDEUR_DATA: process.env.VOORDEUR_DATA ?? "data/demo" });
	if ("fout" in instellingen) {
		meld(instellingen.fout);
		return 2;
	}
	if (args.some((arg) => arg !== "--opnieuw")) {
		meld("Gebruik: npm run demo [-- --opnieuw]");
		return 2;
	}
	if (args.includes("--opnieuw")) rmSync(resolve(instellingen.dataMap), { recursive: true, force: true });
	meld("Database starten…");
	const databank = await openDatabank(instellingen);
	const bestaat = await databank.db
		.selectFrom("gemeenten")
		.select("id")
		.where("id", "=", DEMOGEMEENTE.id)
		.executeTakeFirst();

	const { poort, url } = instellingen;
	const klok: { tijd: Date | null } = { tijd: null };
	const post = await startOefenpost(poort + 1);
	const makeVerzender = chooseVerzender(makeAanbieders(ADRESSEN));
	const stelKanalenIn = () => makeDemokanalen(databank, DEMOGEMEENTE.id, post, { makeVerzender, nu: systeemklok.nu() });
	post.sms.meldTerugNaar(`http://127.0.0.1:${poort}/terugmeldingen/spryng/${DEMOGEMEENTE.code}`);
	if (bestaat) await stelKanalenIn();

	let stoppen = false;
	let gevuld = true;
	let spel: Promise<void> = Promise.resolve();
	if (!bestaat) {
		meld(`Oefengemeente ${DEMOGEMEENTE.naam} maken (${INWONERS.toLocaleString("nl-NL")} verzonnen inwoners)…`);
		const vandaag = systeemklok.vandaag();
		const begin = await beginDemo(databank, ZAAD, INWONERS, vandaag, systeemklok.nu());
		meld("Drie maanden bestanden aannemen en dag voor dag verwerken…");
		let gemeld = 0;
		spel = speelMaanden(databank, begin, vandaag, (deel) => {
			if (stoppen) throw new Error("gestopt");
			if (deel < 1 && deel * 10 < gemeld + 1) return;
			gemeld = Math.floor(deel * 10);
			meld(`  ${Math.round(deel * 100)}%`);
		}).then(async ({ bestanden, pogingen }) => {
			meld(`  ${bestanden} bestanden, ${pogingen} contactpogingen. Nu de berichten, antwoorden en afspraken…`);
			// Only now: what the past days still had to do must not go out today.
			await stelKanalenIn();
			const { gemeente, collegas } = begin;
			const spel = {
				databank,
				gemeenteId: DEMOGEMEENTE.id,
				zaad: gemeente.zaad,
				collegas,
				post,
				makeVerzender,
				url,
				klok,
			};
			await speelBerichten(spel, vandaag, systeemklok.nu()).finally(() => {
				klok.tijd = null;
			});
			meld("  Klaar: de oefengemeente is gevuld.");
		});
		spel.catch((fout: Error) => stoppen || meld(`De oefengemeente is niet helemaal gevuld: ${fout.message}`));
		const klaar = await Promise.race([
			spel.then(() => true),
			new Promise<false>((los) => setTimeout(() => los(false), GEDULD)),
		]);
		gevuld = klaar;
		if (!klaar) meld("De rest van de drie maanden komt er op de achtergrond bij.");
	}

	const voordeur = await startVoordeur({
		...{ databank, poort, url, productie: false, logboek: "uit", demo: true },
		aanbiederAdressen: ADRESSEN,
		verzendklok: () => klok.tijd ?? systeemklok.nu(),
	}).catch((fout: NodeJS.ErrnoException) => {
		meld(
			fout.code === "EADDRINUSE" ? `Poort ${poort} is al bezet. Kies een andere: PORT=3001 npm run demo` : fout.message,
		);
		return null;
	});
	const sluit = async () => {
		if (stoppen) return;
		stoppen = true;
		meld("Voordeur sluit…");
		await voordeur?.stop();
		await spel.catch(() => undefined);
		await post.stop();
		await databank.sluit();
	};
	if (!voordeur) {
		await sluit();
		return 1;
	}
	process.on("SIGINT", sluit).on("SIGTERM", sluit);
	meld("");
	meld(`Voordeur staat open: ${url}`);
	meld(
		`Wachtwoord van elk account: ${DEMOWACHTWOORD}   (de code van de tweede stap staat bij het aanmelden op de pagina)`,
	);
	for (const { rol, email, naam } of DEMOACCOUNTS) meld(`  ${rol.padEnd(17)} ${email.padEnd(32)} ${naam}`);
	const meldInwoner = async () => {
		const inwoner = await makeDemolink(databank, DEMOGEMEENTE.id, systeemklok.nu());
		if (!inwoner) return;
		meld(`Als inwoner: ${url}/mijn/${inwoner.geheim}   (geboortedatum ${formatKorteDatum(inwoner.geboortedatum)})`);
	};
	// Who is there halfway may be helped before all months have been played.
	if (gevuld) await meldInwoner();
	else {
		meld("Als inwoner: het adres staat hier zodra alles gevuld is.");
		spel.then(meldInwoner).catch(() => undefined);
	}
	meld(`Oefenpost (wat er "verstuurd" is): ${url.replace(/:\d+$/, "")}:${post.poort}`);
	meld("Stoppen: Ctrl-C. Opnieuw beginnen: npm run demo -- --opnieuw");
	return 0;
}

process.exitCode = await demo(process.argv.slice(2)).catch((fout: Error) => {
	meld(`De demo start niet: ${fout.message}`);
	return 1;
});
