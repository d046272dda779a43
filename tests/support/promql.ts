// Which metrics and labels a PromQL expression names, by Prometheus's own grammar.

import { parser } from '@prometheus-io/lezer-promql';

type Tree = ReturnType<typeof parser.parse>;
type SyntaxNode = Tree['topNode'];

export interface Selector {
  readonly metric: string;
  readonly matchers: readonly { readonly label: string; readonly operator: string; readonly value: string }[];
  /** the function that it is given to, such as `rate`; null when it is to none */
  readonly givenTo: string | null;
  /** the labels that it is grouped by, in whatever surrounds it */
  readonly groupedBy: readonly string[];
}

/** @throws Error when it is not PromQL */
export function selectorsOf(expression: string): readonly Selector[] {
  const found: SyntaxNode[] = [];
  parser.parse(expression).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`not PromQL at ${node.from}: ${expression}`);
      if (node.name === 'VectorSelector') found.push(node.node);
    },
  });
  return found.map((node) => selectorOf(node, expression));
}

function selectorOf(node: SyntaxNode, expression: string): Selector {
  const text = ({ from, to }: SyntaxNode): string => expression.slice(from, to);
  const matchers = (node.getChild('LabelMatchers')?.getChildren('UnquotedLabelMatcher') ?? []).map((matcher) => {
    const [label, operator, value] = ['LabelName', 'MatchOp', 'StringLiteral'].map((kind) => matcher.getChild(kind)!);
    return { label: text(label!), operator: text(operator!), value: text(value!).slice(1, -1) };
  });
  const groupedBy: string[] = [];
  let givenTo: string | null = null;
  for (let around = node.parent; around !== null; around = around.parent) {
    if (around.name === 'FunctionCall') givenTo ??= text(around.getChild('FunctionIdentifier')!);
    const grouping = around.getChild('AggregateModifier')?.getChild('GroupingLabels');
    groupedBy.push(...(grouping?.getChildren('LabelName') ?? []).map(text));
  }
  return { metric: text(node.getChild('Identifier')!), matchers, givenTo, groupedBy };
}
