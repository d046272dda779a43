// What the page knows of each language: its name, its file, how its code is shown, and the program to begin with.

import type { Extension } from '@codemirror/state';
import { familyOf, usualName } from './sources.ts';

export interface Mode {
  readonly title: string;
  /** whether the version of what runs it is the version of the language */
  readonly hasVersion?: true;
  readonly fileName: string;
  /** one step of indentation */
  readonly indent: string;
  readonly load: () => Promise<Extension>;
  /** whether the server runs unit tests of it */
  readonly hasUnitTests?: true;
  /** whether the server has a formatter for it */
  readonly hasFormatter?: true;
  readonly template: string;
}

const python = `name = input("What is your name? ")
print(f"Hello, {name}!")
`;

const javascript = `const { createInterface } = require('node:readline/promises');

const terminal = createInterface({ input: process.stdin, output: process.stdout });
const name = await terminal.question('What is your name? ');
console.log(\`Hello, \${name}!\`);
terminal.close();
`;

const c = `#include <stdio.h>

int main(void) {
    char name[100];
    printf("What is your name? ");
    fflush(stdout);
    if (scanf("%99s", name) == 1) {
        printf("Hello, %s!\\n", name);
    }
    return 0;
}
`;

const cpp = `#include <iostream>
#include <string>

int main() {
    std::string name;
    std::cout << "What is your name? " << std::flush;
    std::getline(std::cin, name);
    std::cout << "Hello, " << name << "!\\n";
}
`;

const go = `package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	fmt.Print("What is your name? ")
	input := bufio.NewScanner(os.Stdin)
	input.Scan()
	fmt.Printf("Hello, %s!\\n", input.Text())
}
`;

const java = `import java.util.Scanner;

public class Main {
    public static void main(String[] args) {
        System.out.print("What is your name? ");
        Scanner input = new Scanner(System.in);
        System.out.println("Hello, " + input.nextLine() + "!");
    }
}
`;

const spaces = '    ';
const cFamily = async (): Promise<Extension> => (await import('@codemirror/lang-cpp')).cpp();

const modes: Readonly<Record<string, Omit<Mode, 'fileName'>>> = {
  python: {
    title: 'Python',
    hasVersion: true,
    indent: spaces,
    load: async () => (await import('@codemirror/lang-python')).python(),
    hasUnitTests: true,
    template: python,
  },
  javascript: {
    title: 'JavaScript',
    indent: '  ',
    load: async () => (await import('@codemirror/lang-javascript')).javascript(),
    hasUnitTests: true,
    template: javascript,
  },
  c: { title: 'C', indent: spaces, load: cFamily, template: c },
  cpp: { title: 'C++', indent: spaces, load: cFamily, template: cpp },
  go: {
    title: 'Go',
    hasVersion: true,
    indent: '\t',
    load: async () => (await import('@codemirror/lang-go')).go(),
    hasUnitTests: true,
    hasFormatter: true,
    template: go,
  },
  java: {
    title: 'Java',
    hasVersion: true,
    indent: spaces,
    load: async () => (await import('@codemirror/lang-java')).java(),
    template: java,
  },
};

/** `c99` is C, `python-science` is Python; a language that the page does not know is shown as plain text. */
export function modeOf(language: string): Mode {
  const family = familyOf(language);
  const fileName = usualName(language);
  const known = modes[family];
  if (known !== undefined) return { ...known, fileName, title: `${known.title}${language.slice(family.length)}` };
  return { title: language, fileName, indent: spaces, load: async () => [], template: '' };
}
