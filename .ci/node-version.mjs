// Runs on any Node, so plain JavaScript: says in one sentence what an old Node would say in a stack trace.
const [major] = process.versions.node.split('.').map(Number);

if (major < 24) {
  console.error(
    `This project runs its TypeScript with Node 24, and this is Node ${process.versions.node}. ` +
      'On Linux x64, `npm ci` brings Node 24 along; elsewhere, install it (https://nodejs.org) and run the command again.',
  );
  process.exit(1);
}
