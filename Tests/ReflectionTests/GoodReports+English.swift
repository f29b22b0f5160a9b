extension GoodReports {
    /// Reports that careful people wrote in English; in the order of the Chinese ones, with other cases.
    static let english: [SketchedReport] = [
        SketchedReport(
            name: "promised for the 14th, only just painted",
            situation:
                "Mr Liu left his car on the 10th for an insurance repair and was promised it for the 14th. On the 14th he rang twice; he was to be rung back in half an hour and was not, then he was told three o'clock. At three he was told to wait until closing, walked into the workshop and found the paint still wet.",
            thoughts: [
                "I came on the day we agreed, so why is the paint still wet?",
                "First half an hour, then three o'clock, now closing: whose word counts?",
                "I took the afternoon off and paid for a taxi; who makes up for that?",
            ],
            needs: [
                "The car ready on the day it was promised for",
                "One person who finds out and gives me one time that holds",
                "Somebody who owns up to the lost afternoon and talks about the taxi fare",
            ],
            wrongIdea: "A day sooner or later is normal in body repair, and any time I name will calm him down.",
            wrongBehaviour:
                "I told Mr Liu three o'clock without walking over to the paint booth, and did not ring back after half an hour.",
            badConsequence:
                "Mr Liu claimed the taxi fare and his lost afternoon, and may take his next repair elsewhere.",
            rightIdea:
                "A promised day is an agreement: when the paint runs late, he hears it from me before he sets out.",
            rightBehaviour:
                "On the 13th I check the car in the paint booth; if it is late I ring Mr Liu the same day, say why, agree a new time and offer a courtesy car.",
            goodResult: "Mr Liu knows a day ahead, saves the taxi, and has nothing to claim."),
        SketchedReport(
            name: "1 a diagnosis by ear",
            situation:
                "Ms Zhao's engine stalled; the technician cleaned the throttle without reading the fault codes, and it stalled again the next day.",
            thoughts: [
                "How can you know it is the throttle without plugging anything in?", "I paid and it still stalls.",
            ],
            needs: ["The cause found before anything is taken apart", "A test result I can see for what I pay"],
            wrongIdea: "Ten years at the bench tell me more than the manual, and testing takes too long.",
            wrongBehaviour:
                "I took the throttle off and cleaned it without connecting the tester, and wrote it on the bill.",
            badConsequence: "The engine stalled again, the car came back, and Ms Zhao doubted the bill.",
            rightIdea: "Experience says where to look; the steps of the manual say what makes an engine stall.",
            rightBehaviour:
                "I read the fault codes, measure step by step as the manual says, and show Ms Zhao the sheet before I quote.",
            goodResult: "Ms Zhao saw on the sheet that it was a spark plug; the engine ran after one visit."),
        SketchedReport(
            name: "2 the customer drove onto the lift",
            situation: "Mr Zhou was in a hurry, drove onto the lift himself and bent an arm of it.",
            thoughts: ["Nobody stopped me, so I took it for allowed.", "Who pays for the tyre now?"],
            needs: ["To be told where I may not drive", "The lift worked by somebody trained for it"],
            wrongIdea: "If he insists on driving in himself, the damage is his own affair.",
            wrongBehaviour: "I waved Mr Zhou through and watched him drive onto the lift.",
            badConsequence:
                "The tyre and the arm of the lift were damaged, and we argued all afternoon about who pays.",
            rightIdea:
                "Inside the workshop only trained staff move a car, and what happens to it there is ours to answer for.",
            rightBehaviour:
                "I stop Mr Zhou at the gate, ask for the key, and a technician drives the car onto the lift.",
            goodResult: "The car stood straight on the lift, nothing was bent and nobody had to pay."),
        SketchedReport(
            name: "3 no apology before fault is clear",
            situation:
                "Ms Sun missed an umbrella from the boot when she picked up her car; nobody could say who had it.",
            thoughts: ["It went missing here, and you ask me whether I remember right?"],
            needs: ["Somebody who takes this on first and looks for the culprit later"],
            wrongIdea: "Saying sorry before fault is clear is as good as admitting that we took the umbrella.",
            wrongBehaviour: "I asked Ms Sun whether she had left it at home and told her to bring a receipt.",
            badConsequence: "Ms Sun felt treated as a cheat and rang the maker's hotline.",
            rightIdea: "As long as we cannot show that Ms Sun is wrong, the umbrella is ours to make good.",
            rightBehaviour:
                "I apologise at once, write down what is missing, hand her a new umbrella and ring her by ten the next day.",
            goodResult: "Ms Sun took the new umbrella and did not ring the hotline."),
        SketchedReport(
            name: "4 cooling a high demand",
            situation:
                "Mr Wu's radio failed on the third day; he asked for a new one the same day and heard nothing for two days.",
            thoughts: [
                "Three days old and broken: is a new radio too much to ask?",
                "Two days of silence, are they sitting it out?",
            ],
            needs: ["Somebody to look at the radio today", "A plain yes or no to a new one"],
            wrongIdea: "People always ask for too much at first; after two days they ask for less.",
            wrongBehaviour: "I read Mr Wu's messages and left them without a reply for two days.",
            badConsequence: "Mr Wu put the unanswered messages into the owners' group and complained to the maker.",
            rightIdea:
                "Wanting a new radio after three days is natural, and the sooner we look the easier it is to agree.",
            rightBehaviour:
                "I ring Mr Wu the same day, book him in after work, test the radio with him beside me and offer repair or exchange.",
            goodResult: "Mr Wu saw the test, chose the exchange and told the owners' group that it was settled."),
        SketchedReport(
            name: "5 the dearest repair first",
            situation:
                "Mr Zheng's air conditioning did not cool; the advisor quoted a new compressor although the condenser was only dirty.",
            thoughts: ["Why was I quoted four thousand for something that needed a wash?"],
            needs: ["The cheapest repair that really cures it, with the price explained"],
            wrongIdea: "A higher quotation brings more turnover, and he knows nothing about compressors anyway.",
            wrongBehaviour: "I wrote a new compressor into the quotation without measuring the pressure.",
            badConsequence:
                "Mr Zheng had the condenser washed elsewhere for two hundred and asked us to justify the quotation.",
            rightIdea:
                "A quotation follows the fault of this car: where washing the condenser cures it, there is no new compressor.",
            rightBehaviour:
                "I measure the pressure, photograph the dirty condenser, show it to Mr Zheng and quote both repairs.",
            goodResult: "Mr Zheng paid two hundred, the air was cold, and he could follow each line of the quotation."),
        SketchedReport(
            name: "6 nobody asked while she waited",
            situation:
                "Ms Qian waited two hours for her service, asked at the desk three times and was told 'soon' each time.",
            thoughts: ["Soon, soon, soon: how long is that?", "Two hours, and not one of you came over."],
            needs: ["A time that I can plan with", "Somebody who comes to me with news while I wait"],
            wrongIdea: "Everyone grumbles a little when they wait; it passes.",
            wrongBehaviour: "I said 'soon' three times with my eyes on the screen and did not walk to the workshop.",
            badConsequence: "Ms Qian gave two points in the survey and wrote that nobody came while she waited.",
            rightIdea:
                "When Ms Qian asks the first time she is already annoyed, and that is when making up costs least.",
            rightBehaviour:
                "At her first question I walk to the workshop, come back with forty minutes, bring her tea and have the car washed free of charge.",
            goodResult: "Ms Qian used the forty minutes for an errand and did not mention the wait in the survey."),
        SketchedReport(
            name: "7 the manager is away",
            situation:
                "Mr Feng wanted a test fee back that was charged twice; for three days he was told that the manager was travelling.",
            thoughts: ["A hundred and twenty, and only the manager can decide?", "Do they hope I give up?"],
            needs: ["Somebody who decides about the fee today", "The day on which the money arrives"],
            wrongIdea: "The longer it takes the less he will ask for, and the less it costs us.",
            wrongBehaviour:
                "I told Mr Feng three times that the manager was travelling and did not hand the slip to accounts.",
            badConsequence: "Mr Feng now claimed the fares for three trips on top of the fee.",
            rightIdea: "Disappointment adds up from day to day; a fee paid back at once is the cheapest way out.",
            rightBehaviour:
                "I check the bill, phone the manager on the road, hand the slip to accounts and text Mr Feng the day of the refund.",
            goodResult: "Mr Feng had the fee back in two days and did not claim any fares."),
        SketchedReport(
            name: "8 the car first, the person never",
            situation:
                "Ms Chen came back a second time with a rattle and was upset; the advisor drove the car away without a word.",
            thoughts: ["The second time, I am this upset, and not one word.", "Will I be fobbed off again?"],
            needs: [
                "Somebody who hears me out first", "To know how it will be looked for this time, and for how long",
            ],
            wrongIdea: "Once the rattle is gone she will calm down by herself.",
            wrongBehaviour: "I turned round while Ms Chen was speaking and drove the car into the workshop.",
            badConsequence: "The rattle was gone, and Ms Chen still wrote in the survey that nobody spoke to her.",
            rightIdea: "On a second visit Ms Chen's upset is more urgent than the rattle, so it comes before it.",
            rightBehaviour:
                "I offer Ms Chen a chair and water, let her finish, repeat when the rattle comes, apologise and take a test drive with her.",
            goodResult: "Ms Chen pointed out the rattle on the test drive and thanked us in the survey."),
        SketchedReport(
            name: "9 a difficult customer is no loss",
            situation:
                "Mr Han complained three times about the shade of a repainted door; the foreman said in the meeting that we can do without him.",
            thoughts: ["Anybody can see the shade is off; why will nobody look again?"],
            needs: ["Somebody who holds the colour card against the door with me"],
            wrongIdea: "One customer as fussy as that fewer is no loss.",
            wrongBehaviour:
                "I said in the meeting that nobody calls Mr Han back, and sent him to the maker when he came a third time.",
            badConsequence: "Mr Han stayed away and advised his neighbours against our paint work.",
            rightIdea:
                "By complaining about the shade a third time Mr Han still gives us a chance, and that is worth taking.",
            rightBehaviour:
                "I invite Mr Han, hold the colour card against the door in daylight with him and repaint it free if it is beyond the limit.",
            goodResult:
                "Mr Han signed for the door after it was repainted, and a neighbour brought a car to be painted."),
    ]
}
