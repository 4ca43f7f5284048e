declare module "autocannon" {
	interface Uitslag {
		readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number };
		readonly requests: { readonly average: number };
		readonly non2xx: number;
		readonly "2xx": number;
		readonly "3xx": number;
		readonly errors: number;
	}
	export default function autocannon(opties: {
		url: string;
		connections: number;
		workers?: number;
		duration: number;
		/** Requests a second, all connections together. */
		requests: { path: string; headers: Record<string, string> }[];
	}): Promise<Uitslag>;
}
