# A guessing game: you guess, the program answers
import random

random.seed(2024)  # the same number each time; delete this line for a real game
secret = random.randint(1, 100)

print("I have a number from 1 to 100.")
for attempt in range(1, 8):
    print(f"Guess {attempt} of 7:")
    guess = int(input())
    if guess == secret:
        print(f"{guess} it is!")
        break
    print("Too small." if guess < secret else "Too large.")
else:
    print(f"It was {secret}.")
