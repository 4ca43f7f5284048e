/** Everything an async iterable gives, as an array: for tests and small files. */
export async function verzamel<T>(bron: AsyncIterable<T>): Promise<T[]> {
	const alles: T[] = [];
	for await (const een of bron) alles.push(een);
	return alles;
}
