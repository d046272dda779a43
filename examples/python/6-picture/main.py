# The Mandelbrot set as text
SHADES = " .:-=+*#%@"
WIDTH, HEIGHT, STEPS = 72, 26, 60


def steps_until_escape(point):
    value = 0j
    for step in range(STEPS):
        value = value * value + point
        if abs(value) > 2:
            return step
    return STEPS


for row in range(HEIGHT):
    line = ""
    for column in range(WIDTH):
        point = complex(-2.2 + 3.0 * column / WIDTH, -1.1 + 2.2 * row / (HEIGHT - 1))
        line += SHADES[steps_until_escape(point) * (len(SHADES) - 1) // STEPS]
    print(line.rstrip())
