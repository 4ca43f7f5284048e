import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { parseIsoDatum } from "../../rules/kernel/datum.ts";
import { herkomst } from "../../rules/kernel/herkomst.ts";
import { Rem } from "../../rules/kernel/rem.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import { leesOntvangst } from "../../steps/reach/inwoner/check-bericht.ts";
import { checkCode, checkOntvangst, listAfzenders } from "../../steps/reach/inwoner/klopt-dit.ts";
import type { Afzender } from "../../steps/reach/inwoner/read-inwonerpagina.ts";
import { metTaal, sendBlad, Telefoonregel } from "./blad.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { chooseTaal, vul, WOORDEN, zegDag, zegGemeente } from "./taal.ts";
import { Knop, Veld } from "./velden.tsx";

/** Per address of who asks, and per number that is asked about: nobody finds out by trying days who is in contact. */
const PER_VRAGER = { max: 10, ms: 3_600_000 };
const PER_NUMMER = { max: 4, ms: 24 * 3_600_000 };

type Invoer = Readonly<Record<string, string | undefined>>;
interface Uitslag {
	readonly goed?: string;
	readonly fout?: string;
	/** Whom to call when it is not found. */
	readonly gemeente?: Afzender | null;
	readonly veldfouten?: Invoer;
}

function Formulieren(props: { taal: Taal; gemeenten: readonly Afzender[]; invoer: Invoer; fouten: Invoer }) {
	const { taal, gemeenten, invoer, fouten } = props;
	const w = WOORDEN[taal];
	const naar = metTaal("/klopt-dit", taal);
	return (
		<>
			<p>{w.kloptUitleg}</p>
			<h2>{w.kloptCode}</h2>
			<form method="post" action={naar}>
				<Veld naam="code" label={w.code} fout={fouten.code} waarde={invoer.code} max={60} verplicht ltr />
				<p className="rij">
					<Knop>{w.controleer}</Knop>
				</p>
			</form>
			<h2>{w.kloptZonder}</h2>
			<form method="post" action={naar}>
				{gemeenten.length > 1 && (
					<>
						<label htmlFor="gemeente">{w.welkeGemeente}</label>
						<select id="gemeente" name="gemeente" defaultValue={invoer.gemeente}>
							{gemeenten.map(({ naam }) => (
								<option key={naam} value={naam}>
									{naam}
								</option>
							))}
						</select>
					</>
				)}
				<Veld naam="waar" label={w.waarKreeg} fout={fouten.waar} waarde={invoer.waar} max={120} verplicht ltr />
				<Veld naam="wanneer" label={w.wanneer} fout={fouten.wanneer} waarde={invoer.wanneer} soort="date" verplicht />
				<p className="rij">
					<Knop>{w.controleer}</Knop>
				</p>
			</form>
			<p>{w.kloptTip}</p>
		</>
	);
}

/** "/klopt-dit": is this message really from my gemeente? Says yes, "not found" or "call us", and nothing else. */
export function registerKloptDit(server: FastifyInstance, delen: Inwonerdelen): void {
	const { databank, klok } = delen;
	const perVrager = new Rem(PER_VRAGER.max, PER_VRAGER.ms);
	const perNummer = new Rem(PER_NUMMER.max, PER_NUMMER.ms);

	const toon = async (request: FastifyRequest, reply: FastifyReply, uitslag: Uitslag = {}): Promise<FastifyReply> => {
		const taal = chooseTaal(request);
		const w = WOORDEN[taal];
		const gemeenten = await listAfzenders(databank);
		const enige = gemeenten.length === 1 ? gemeenten[0]! : null;
		const fouten = uitslag.veldfouten ?? {};
		const status = Object.keys(fouten).length > 0 ? 422 : 200;
		return sendBlad(reply, {
			taal,
			gemeente: enige,
			titel: w.kloptTitel,
			adres: "/klopt-dit",
			goed: uitslag.goed,
			fout: uitslag.fout,
			status,
			inhoud: (
				<>
					{uitslag.fout && !enige && <Telefoonregel taal={taal} gemeente={uitslag.gemeente ?? null} />}
					<Formulieren
						taal={taal}
						gemeenten={gemeenten}
						invoer={status === 422 ? ((request.body ?? {}) as Invoer) : {}}
						fouten={fouten}
					/>
				</>
			),
		});
	};

	const metCode = async (taal: Taal, code: string): Promise<Uitslag> => {
		const w = WOORDEN[taal];
		const gevonden = await checkCode(databank, code, klok.nu());
		if (!gevonden) return { fout: w.kloptNee };
		const { afzender, verzending } = gevonden;
		const gemeente = zegGemeente(taal, afzender);
		if (!verzending) return { goed: vul(taal, w.kloptJaCode, { gemeente }), gemeente: afzender };
		const woord = { Brief: w.brief, Mail: w.email }[verzending.kanaal] ?? verzending.kanaal;
		const waarden = { gemeente, datum: zegDag(taal, verzending.op), kanaal: woord };
		return { goed: vul(taal, w.kloptJaOp, waarden), gemeente: afzender };
	};

	const zonderCode = async (taal: Taal, invoer: Invoer): Promise<Uitslag> => {
		const w = WOORDEN[taal];
		const waar = leesOntvangst(invoer.waar ?? "");
		const wanneer = parseIsoDatum(invoer.wanneer ?? "");
		if (!waar) return { veldfouten: { waar: w.vulIn } };
		if (!wanneer) return { veldfouten: { wanneer: w.vulIn } };
		const gemeenten = await listAfzenders(databank);
		const gemeente = gemeenten.find(({ naam }) => naam === invoer.gemeente) ?? gemeenten[0];
		if (!gemeente) return { fout: w.kloptNee };
		const sleutel = waar.soort === "brief" ? waar.adressleutel : waar.waarde;
		// Counted for every number alike, so this tells nobody whether there was a message. "Not found" would be untrue: somebody
		// else may have asked about this number, and a resident would throw a real message away.
		if (!perNummer.telt(sleutel, klok.nu())) return { fout: w.teVaakNummer, gemeente };
		if (!(await checkOntvangst(databank, gemeente.id, waar, wanneer))) return { fout: w.kloptNee, gemeente };
		return { goed: vul(taal, w.kloptJa, { gemeente: zegGemeente(taal, gemeente) }), gemeente };
	};

	server.get("/klopt-dit", (request, reply) => toon(request, reply));
	server.post("/klopt-dit", async (request, reply) => {
		const taal = chooseTaal(request);
		if (!perVrager.telt(herkomst(request.ip), klok.nu())) {
			return sendBlad(reply, {
				taal,
				gemeente: null,
				titel: WOORDEN[taal].kloptTitel,
				adres: "/klopt-dit",
				status: 429,
				inhoud: <p>{WOORDEN[taal].teVaak}</p>,
			});
		}
		const invoer = (request.body ?? {}) as Invoer;
		const code = (invoer.code ?? "").trim();
		return toon(request, reply, code === "" ? await zonderCode(taal, invoer) : await metCode(taal, code));
	});
}
