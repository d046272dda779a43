console.log(1, process.env.ONLINE_JUDGE);
