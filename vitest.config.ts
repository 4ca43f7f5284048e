import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}", "bench/**/*.test.ts"],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		pool: "forks",
		// vitest keeps one core free, and half of two is too much to keep
		maxWorkers: 2,
		globalSetup: ["src/testing/vitest-setup.ts"],
	},
});
