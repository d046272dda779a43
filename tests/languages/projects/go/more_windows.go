package main

const separator = ";"
