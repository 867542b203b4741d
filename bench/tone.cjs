// The same drafts through write-good and textlint (with its write-good rule), warm: the fastest of the rounds counts.
const { readFileSync } = require("fs");
const path = require("path");
const drafts = readFileSync(process.argv[2], "utf8").split("\n===\n");
const from = (name) => require(require.resolve(name, { paths: [path.resolve(process.argv[3])] }));

async function measure(name, rounds, check) {
  let fastest = Infinity;
  let findings = 0;
  for (let round = 0; round < rounds; round++) {
    const started = process.hrtime.bigint();
    findings = 0;
    for (const draft of drafts) findings += await check(draft);
    fastest = Math.min(fastest, Number(process.hrtime.bigint() - started));
  }
  console.log(`${name}: ${drafts.length} drafts, ${(fastest / 1e6 / drafts.length).toFixed(3)} ms a draft, ${findings} findings`);
}

(async () => {
  const writeGood = from("write-good");
  await measure("write-good", 60, (draft) => writeGood(draft).length);
  const { createLinter } = from("textlint");
  const { TextlintKernelDescriptor } = from("@textlint/kernel");
  const rule = from("textlint-rule-write-good");
  const plugin = from("@textlint/textlint-plugin-text");
  const linter = createLinter({
    descriptor: new TextlintKernelDescriptor({
      rules: [{ ruleId: "write-good", rule: rule.default || rule }],
      plugins: [{ pluginId: "text", plugin: plugin.default || plugin }],
      filterRules: [],
    }),
  });
  await measure("textlint + write-good", 20, async (draft) => (await linter.lintText(draft, "draft.txt")).messages.length);
})();
