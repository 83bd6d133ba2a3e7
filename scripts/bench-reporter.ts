import type { Reporter, TestModule } from 'vitest/node';

/** Leaves standard output to the figures, and names on standard error what went wrong. */
export default class BenchReporter implements Reporter {
  onTestModuleEnd(module: TestModule): void {
    const tests = [...module.children.allTests('failed')];
    const errors = [...module.errors(), ...tests.flatMap((test) => test.result().errors ?? [])];
    for (const error of errors) console.error(`${module.moduleId}: ${error.stack}`);
  }
}
