#!/bin/sh
# Makes two Java runtimes below /usr/lib/ll-solution-runner: jdk for the compile step, and jre, which has no compiler,
# for programs. The classes that each runtime loads for Example.java are kept in an archive, which the runtime maps at
# its start (class data sharing).
set -eu
cd /usr/lib/ll-solution-runner
jlink --add-modules java.se,jdk.unsupported,jdk.compiler --no-header-files --no-man-pages --generate-cds-archive --output jdk
# Each locale more makes the start of programs slower that read or print numbers.
locales=en,en-GB,en-CA,en-AU,en-IN,de,de-DE,de-AT,de-CH,fr,fr-FR,fr-CA,it,it-IT,es,es-ES,es-MX,pt,pt-BR,pt-PT,nl,nl-NL
locales=$locales,sv,sv-SE,pl,pl-PL,cs,cs-CZ,ru,ru-RU,uk,uk-UA,tr,tr-TR,hi,hi-IN,ja,ja-JP,ko,ko-KR
locales=$locales,zh,zh-CN,zh-TW,zh-Hans,zh-Hant
jlink --add-modules java.se,jdk.unsupported,jdk.localedata --include-locales="$locales" --no-header-files --no-man-pages --output jre
javac -d /tmp/compile Compile.java MainClasses.java
jar --create --file compile.jar -C /tmp/compile .
mkdir /tmp/example
cp Example.java /tmp/example/Main.java
rm ./*.java
cd /tmp/example

lib=/usr/lib/ll-solution-runner
"$lib/jdk/bin/java" -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$lib/compile.jsa" \
    -cp "$lib/compile.jar" Compile Main.java 3>main.jar

# The list leaves out the example's own classes: a program has other classes, from another place. A lambda must follow
# its class, so the order stays.
echo '3 1 2' | "$lib/jre/bin/java" -XX:+UseSerialGC -XX:DumpLoadedClassList=loaded -jar main.jar
grep -v '^Main\|^@lambda-proxy Main' loaded | cat - "$lib/jre/lib/classlist" | awk '{ sub(/ id:.*/, "") } !seen[$0]++' >classes
# Runs use another collector, but only this one can put objects into the archive.
"$lib/jre/bin/java" -XX:+UseG1GC -Xshare:dump -XX:SharedClassListFile=classes
