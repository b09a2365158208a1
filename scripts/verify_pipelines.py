"""The checks of scripts/verify-pipelines.

usage: verify_pipelines.py [--build] [--only CHECK]... ROOT LAWLINT WORK
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

CHECKS = ["forms", "matcher", "hook", "action", "gitlab", "manual", "container"]
parser = argparse.ArgumentParser()
parser.add_argument("--build", action="store_true")
parser.add_argument("--only", action="append", choices=CHECKS)
for name in ("root", "lawlint", "work"):
    parser.add_argument(name, type=pathlib.Path)
arguments = parser.parse_args()
build, root, lawlint, work = arguments.build, arguments.root, arguments.lawlint, arguments.work
bin = pathlib.Path(sys.executable).parent
DRAFT = "# Lov om tilskudd\n\n## § 1 Søknad\n\nSøknaden skal sendes i tre eksemplarer per post.\n"
environment = {
    **os.environ, "PATH": f"{work / 'bin'}:{bin}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(work / "pre-commit"),
    "GIT_CONFIG_GLOBAL": str(work / "gitconfig"), "GIT_CONFIG_SYSTEM": "/dev/null",
}


def hold(name, condition, why=""):
    if not condition:
        sys.exit(f"verify-pipelines: {name}: does not hold\n{why}")
    print(f"  {name}", flush=True)


def skip(what):
    print(f"  SKIPPED: {what}", flush=True)


def run(*command, place=work, **more):
    process = subprocess.run([str(part) for part in command], cwd=place, env={**environment, **more}, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return process.returncode, process.stdout


def repository(name, files):
    """A git repository with some files."""
    place = work / name
    place.mkdir()
    for path, content in files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_text(content, "utf-8")
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "Begin"]):
        status, output = run("git", *command, place=place)
        assert status == 0, output
    return place


def forms():
    print("== forms")
    for file, schema in (("action.yml", "vendor.github-actions"), ("integrations/lawlint.gitlab-ci.yml", "vendor.gitlab-ci")):
        status, output = run("check-jsonschema", "--builtin-schema", schema, root / file)
        hold(f"{file} is as {schema} asks", status == 0, output)
    status, output = run("pre-commit", "validate-manifest", root / ".pre-commit-hooks.yaml")
    hold(".pre-commit-hooks.yaml is as pre-commit asks", status == 0, output)


def matcher():
    print("== problem matcher")
    patterns = [
        re.compile(one["pattern"][0]["regexp"])
        for one in json.loads((root / "integrations/problem-matcher.json").read_text())["problemMatcher"]]
    _, output = run(lawlint, "check", "--profile", "full", "--format", "concise", "--fail-on", "never", "samples", place=root)
    lines = output.splitlines()
    matched = [[pattern.match(line) for pattern in patterns] for line in lines]
    hold(f"each of {len(lines)} lines fits exactly one pattern", lines and all(sum(map(bool, line)) == 1 for line in matched),
         next((line for line, found in zip(lines, matched) if sum(map(bool, found)) != 1), ""))
    hold("the first group is the file", all((root / next(filter(None, line))[1]).is_file() for line in matched))
    hold("both patterns are of use", all(any(line[number] for line in matched) for number in range(len(patterns))))


def hook():
    print("== pre-commit")
    place = repository("drafts", {"README.md": "# Read me\n\nSend it i tre eksemplarer.\n", "drafts/act.md": DRAFT})
    # The working tree as it is, since pre-commit takes what is committed.
    source = work / "source"
    run("git", "clone", "-q", root, source)
    for path in (".pre-commit-hooks.yaml", "Package.swift"):
        shutil.copy(root / path, source / path)
    run("git", "add", "-A", place=source)
    run("git", "commit", "-q", "-m", "As it is", place=source)
    revision = run("git", "rev-parse", "HEAD", place=source)[1].strip()
    for hook in ["lawlint-system"] + (["lawlint"] if build else []):
        (place / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [{
            "repo": str(source), "rev": revision,
            "hooks": [{"id": hook, "files": "^drafts/", "args": ["--fail-on", "error"]}]}]}))
        run("git", "add", "-A", place=place)
        status, output = run("pre-commit", "run", "--all-files", place=place)
        hold(f"{hook} stops a draft with a fault and passes over what is no draft",
             status == 1 and "drafts/act.md:5:" in output and "PAP002" in output and "README" not in output, output)
        (place / "drafts/act.md").write_text(DRAFT.replace(" i tre eksemplarer per post", ""), "utf-8")
        run("git", "add", "-A", place=place)
        status, output = run("pre-commit", "run", "--all-files", place=place)
        hold(f"{hook} lets a draft without one through", status == 0 and "Passed" in output, output)
        (place / "drafts/act.md").write_text(DRAFT, "utf-8")
    if not build:
        skip("the hook lawlint, which builds; use --build")


def pretend(name, commands):
    """A folder of programs, each a line of shell."""
    place = work / name
    place.mkdir()
    for command, line in commands.items():
        (place / command).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (place / command).chmod(0o755)
    return place


def evaluated(text, values):
    """What a workflow's expression means; only `||` and names are known."""
    def value(match):
        for name in match[1].split("||"):
            if values[name.strip()]:
                return values[name.strip()]
        return ""
    return re.sub(r"\$\{\{(.*?)\}\}", value, text)


def action():
    print("== action")
    definition = yaml.safe_load((root / "action.yml").read_text("utf-8"))
    place = repository("action", {"drafts/act one.md": DRAFT, "clean.md": "# Lov\n\n## § 1\n\nLoven gjelder.\n"})
    files = {name: str(work / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}

    def play(commands=None, **inputs):
        """The status of the last step and what all print. `commands` is a folder of programs that go before others."""
        values = {f"inputs.{name}": inputs.get(name.replace("-", "_"), str(one.get("default", "")))
                  for name, one in definition["inputs"].items()}
        values["steps.build.outputs.command"] = ""
        printed, status = "", 0
        for step in definition["runs"]["steps"]:
            for file in files.values():
                pathlib.Path(file).write_text("")
            if step.get("id") == "build" and values["inputs.command"]:
                continue
            if "uses" in step:
                sarif = evaluated(step["with"]["sarif_file"], values)
                assert json.loads((place / sarif).read_text("utf-8"))["version"] == "2.1.0"
                continue
            assert "${{" not in step["run"], "an expression in a script is code for whoever writes it"
            own = {name: evaluated(text, values) for name, text in step.get("env", {}).items()}
            path = f"{commands}:{environment['PATH']}" if commands else environment["PATH"]
            status, output = run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], place=place,
                                 **own, **files, PATH=path, GITHUB_ACTION_PATH=str(root), GITHUB_ACTIONS="true")
            printed += output + pathlib.Path(files["GITHUB_STEP_SUMMARY"]).read_text("utf-8")
            for line in pathlib.Path(files["GITHUB_OUTPUT"]).read_text().splitlines():
                name, _, text = line.partition("=")
                values[f"steps.{step['id']}.outputs.{name}"] = text
            if status:
                break
        return status, printed

    status, output = play(paths="drafts/act one.md\n", command=str(lawlint))
    hold("marks a fault, sums it up and fails", status == 1 and "::error file=drafts/act one.md" in output and "PAP002" in output, output)
    status, output = play(paths="clean.md\n", command=str(lawlint))
    hold("passes without a fault", status == 0, output)
    status, output = play(paths="drafts", command=str(lawlint), fail_on="never", arguments="--profile=no,gate\n--redact\n")
    hold("takes options, one a line", status == 0 and "tre eksemplarer" not in output, output)
    status, output = play(paths="$(touch owned)\n; touch owned\n", command=str(lawlint))
    hold("runs nothing that an input says", status == 2 and not (place / "owned").exists(), output)
    # A runner of the service is an ordinary user with sudo, a container is root without.
    for user, expected in ((1001, "sudo apt-get update"), (0, "apt-get update")):
        commands = pretend(f"user-{user}", {
            "id": f"echo {user}", "sudo": 'echo "sudo $*"' if user else "exit 127", "apt-get": 'echo "apt-get $*"',
            "swift": f"case $* in *--show-bin-path*) echo {work / 'bin'};; *) echo swift $*;; esac"})
        status, output = play(commands=commands, paths="clean.md\n")
        hold(f"as user {user} it installs with {expected.split()[0]}",
             status == 0 and output.startswith(expected) and "swift build -c release" in output, output)
    if build:
        status, output = play(paths="clean.md\n")
        hold("builds lawlint where none is installed", status == 0, output)
    else:
        skip("the step that builds; use --build")
    skip("the upload to code scanning, which takes the service; the file that it takes was read")


def gitlab():
    print("== GitLab")
    job = yaml.safe_load((root / "integrations/lawlint.gitlab-ci.yml").read_text("utf-8"))["lawlint"]
    place = repository("gitlab", {"drafts/act.md": DRAFT})
    variables = {**job["variables"], "LAWLINT_PATHS": "drafts"}
    status, output = run("sh", "-ec", "\n".join(job["script"]), place=place, **variables)
    hold("the job fails by a fault", status == 1 and "PAP002" in output, output)
    named = [*job["artifacts"]["paths"], *job["artifacts"]["reports"].values()]
    hold(f"and leaves {', '.join(named)}", all((place / name).stat().st_size for name in named))
    status, output = run("sh", "-ec", "\n".join(job["script"]), place=place, **{**variables, "LAWLINT_ARGUMENTS": "--rule open-list"})
    hold("it takes options", status == 0, output)


def manual():
    print("== manual page and completions")
    status, output = run(root / "scripts/make-manual", lawlint, work / "manual")
    hold("are made", status == 0, output)
    page = work / "manual/share/man/man1/lawlint.1"
    if shutil.which("groff"):
        status, output = run("groff", "-man", "-ww", "-z", page)
        hold("groff finds nothing wrong", status == 0 and not output, output)
    else:
        skip("groff")
    text = page.read_text("utf-8").replace("\\-", "-")
    _, output = run(lawlint, "help", "check")
    options = set(re.findall(r"^  (--[a-z-]+)", output, re.M)) - {"--version"}
    hold(f"all {len(options)} options of check are in the page", len(options) > 10 and all(option in text for option in options))
    for shell, place in (("bash", "bash-completion/completions/lawlint"), ("zsh", "zsh/site-functions/_lawlint"),
                         ("fish", "fish/vendor_completions.d/lawlint.fish")):
        script = work / "manual/share" / place
        if not shutil.which(shell):
            skip(f"{shell} is not installed; its script has {len(script.read_text().splitlines())} lines")
            continue
        status, output = run(shell, "-n", script)
        hold(f"{shell} can read its script", status == 0, output)
    complete = f"source {work}/manual/share/bash-completion/completions/lawlint; COMP_WORDS=(lawlint check --fail-on ''); "
    complete += "COMP_CWORD=3; COMP_LINE='lawlint check --fail-on '; COMP_POINT=${#COMP_LINE}; _lawlint lawlint '' --fail-on; "
    status, output = run("bash", "-c", complete + "printf '%s\\n' \"${COMPREPLY[@]}\"")
    hold("bash completes a value", {"error", "never"} <= set(output.split()), output)
    if shutil.which("fish"):
        complete = f"source {work}/manual/share/fish/vendor_completions.d/lawlint.fish; complete -C 'lawlint check --fail-on '"
        status, output = run("fish", "-c", complete)
        hold("fish completes a value", {"error", "never"} <= set(output.split()), output)


def container():
    print("== container")
    text = (root / "Dockerfile").read_text("utf-8").replace("\\\n", "")
    steps = [line.split(None, 1) for line in text.splitlines() if line and not line.startswith("#")]
    stages = [index for index, (word, _) in enumerate(steps) if word == "FROM"] + [len(steps)]
    hold("has a stage that builds and one that runs", len(stages) == 3)
    final = dict(steps[stages[1]:])
    hold("runs as nobody, with lawlint at its start", final["USER"] == "65534:65534" and final["ENTRYPOINT"] == '["lawlint"]')
    if shutil.which("docker") and run("docker", "info")[0] == 0:
        status, output = run("docker", "build", "-t", "lawlint-verify", root)
        hold("docker builds it", status == 0, output)
        return
    skip("docker build: there is no docker that runs; its steps are run as they stand")
    for word, rest in steps:
        if word == "RUN" and "apt-get" in rest:
            packages = re.findall(r"--no-install-recommends ([^&]*)", rest)[0].split()
            status, output = run("apt-get", "install", "--simulate", "--no-install-recommends", *packages)
            hold(f"packages that exist: {' '.join(packages)}", status == 0, output)
        if word == "COPY" and not rest.startswith("--from"):
            hold(f"COPY {rest}", all((root / name).exists() for name in rest.split()[:-1]))
    if not build:
        skip("the step that builds; use --build")
        return
    source, image = work / "context", work / "image"
    source.mkdir()
    for word, rest in steps[:stages[1]]:
        if word == "COPY":
            for name in rest.split()[:-1]:
                (shutil.copytree if (root / name).is_dir() else shutil.copy)(root / name, source / name)
    script = next(rest for word, rest in steps if word == "RUN" and "swift build" in rest).replace("/install/", f"{image}/")
    status, output = run("bash", "-ec", script, place=source)
    hold("the build step", status == 0, output)
    program = image / "usr/local/bin/lawlint"
    libraries = re.findall(r"=> (/\S+)", run("ldd", program)[1]) + ["/lib64/ld-linux-x86-64.so.2"]
    hold("the program needs no library of Swift", not any("swift" in name.lower() for name in libraries), libraries)
    for name in libraries:
        (image / name[1:]).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(name, image / name[1:])
    (image / "drafts").mkdir()
    (image / "drafts/act.md").write_text(DRAFT, "utf-8")
    image.chmod(0o755)
    work.chmod(0o711)
    # As every container has it; Swift reads the command line there.
    (image / "proc").mkdir()
    run("mount", "-t", "proc", "proc", image / "proc")
    status, output = run("chroot", "--userspec=65534:65534", image, "/usr/local/bin/lawlint", "check", "drafts/act.md")
    run("umount", image / "proc")
    hold(f"lints as nobody in a root of its own; the program has {program.stat().st_size >> 20} MiB", status == 1 and "PAP002" in output, output)


(work / "bin").mkdir()
(work / "bin/lawlint").symlink_to(lawlint)
(work / "gitconfig").write_text("[user]\nname = A\nemail = a@example.org\n[safe]\ndirectory = *\n")
for check in (forms, matcher, hook, action, gitlab, manual, container):
    if check.__name__ in (arguments.only or CHECKS):
        check()
print("all that was tried holds")
