package main

const separator = "|"
