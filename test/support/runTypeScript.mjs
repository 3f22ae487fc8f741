// Runs a TypeScript module in a process of its own, without a build: node runTypeScript.mjs <module> [arguments]
import { runnerImport } from 'vite';

await runnerImport(process.argv[2], { configFile: false, logLevel: 'error' });
