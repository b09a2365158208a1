"""Lints a folder of drafts with Apache Spark: each partition is piped through one lawlint.

usage: spark-submit lint_drafts.py DRAFTS OUTPUT [LAWLINT-OPTION...]

DRAFTS is a folder, on any file system that Spark reads. OUTPUT becomes a folder of JSON lines, one for each draft, in the
form that docs/pipelines.md describes. LAWLINT names the command, which every worker must have; otherwise it is found on PATH.
Drafts must be text in UTF-8; others end the job, because a report that lacks a draft would look like one without faults.
"""
import json
import os
import shlex
import sys
import urllib.parse

from pyspark.sql import SparkSession


def line(draft):
    """A draft as lawlint reads it from a stream."""
    location, content = draft
    path = urllib.parse.unquote(urllib.parse.urlsplit(location).path)
    return json.dumps({"id": location, "path": path, "text": bytes(content).decode("utf-8")})


def main(drafts, output, *options):
    spark = SparkSession.builder.appName("lawlint").getOrCreate()
    # Without --fail-on never a draft with faults would end the job; a draft that cannot be read still does.
    command = [os.environ.get("LAWLINT", "lawlint"), "check", "--format", "jsonl", "--stdin", "stream"]
    command += ["--fail-on", "never", *options, "-"]
    files = spark.sparkContext.binaryFiles(drafts)
    files.map(line).pipe(shlex.join(command), checkCode=True).saveAsTextFile(output)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
