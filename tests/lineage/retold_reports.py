"""Invented reports on one flood: an agency's story, its rewriting, a report from own work, and what looks alike."""

STORY = """QUENDAL, Varnia (Continental Press) - A dam above the mining town of Quendal gave way before dawn on \
Thursday and sent a wall of brown water through the Ostra valley, drowning at least seventeen people.
Most of the victims were asleep in a row of wooden barracks that the Halvorsen zinc company had put up for its \
seasonal workers.
The wave tore a church from its foundations and left the bell lying in an orchard two kilometres away.
Rescuers reached the valley only towards noon, because a landslide had buried the road at the Kestrel tunnel.
Soldiers in rubber boats took forty-three people from roofs, among them a midwife who had delivered a child in an \
attic during the night.
The dam was built in 1954 to hold back slurry, and an inspector warned as early as last October that its spillway was \
clogged with tree trunks.
His letter was filed under the wrong district, so that nobody answered it.
The company halted its pumps in the evening and moved 260 lorries to higher ground, though it did not alert the town.
A fisherman, Jorun Aske, noticed that the river had turned the colour of rust and drove along the bank with his horn \
blaring until the current swept his van away.
The province opened a gymnasium and two schools to those who lost their homes, and bakers from Lindmark sent bread by \
helicopter.
Farmers fear that the zinc will poison their meadows for a generation, as it did after a smaller spill in 1987."""

RETOLD = """The death toll in Varnia has reached at least seventeen after a dam burst in the early hours of Thursday, \
unleashing a torrent of mud on the Ostra valley and the miners' town of Quendal.
Seasonal labourers employed by the zinc producer Halvorsen made up the bulk of the dead; they were sleeping in \
wooden barracks when the flood arrived.
A church was ripped off its foundations, and its bell came to rest in an orchard some two kilometres off.
Help did not get through until around midday, as the road had disappeared under a landslide near the Kestrel tunnel.
Using rubber dinghies, the army plucked 43 stranded residents off rooftops. One of them, a midwife, had spent the \
night in an attic bringing a baby into the world.
Erected in 1954 as a slurry reservoir, the dam had a spillway choked with tree trunks, which an inspector pointed out \
last October.
No reply ever came, since his letter ended up in the file of another district.
Although the firm had switched off its pumps that evening and driven 260 lorries uphill, it never warned the \
townspeople.
It was left to a fisherman named Jorun Aske, who saw the water take on the colour of rust, to race along the bank, \
sounding his horn, before his van was carried off by the current.
Two schools and a gymnasium now shelter the homeless, while helicopters bring in loaves baked in Lindmark.
There is concern among farmers that zinc could spoil their pastures for a generation, the same as a lesser spill did \
in 1987."""

OWN_WORK = """Agnete Brill stood in the mud of what had been her kitchen and counted spoons.
The flood that killed at least seventeen people in the Varnian town of Quendal on Thursday had spared the upper floor \
of her house and very little else.
All day long neighbours climbed the stairs to warm their hands at her stove, the only one burning in the lower lanes.
Down by the station, volunteers sorted blankets by size under a tarpaulin and wrote the names of the missing in chalk.
A dog with a red collar sat beside a tractor and would not be moved.
The dam of the Halvorsen company stands, or stood, six hundred metres above the last houses of the Ostra valley.
From the ridge one sees a gap in it as wide as a football pitch, and steel rods that hang down like roots.
Engineers from the capital flew over the breach with a drone in the afternoon and found a second crack at its eastern \
end.
A train with drinking water arrived at dusk, and the queue for it reached the cemetery wall.
Trade unions called a march for Saturday, and the prosecutor in Sundheim seized computers in the offices of the firm.
In the parish hall the pupils of the fourth form folded paper boats, one for each of the dead."""

CONFERENCE = """Premier Hedda Lunde promised on Friday to rebuild the town of Quendal within two years.
"We will not leave one family in the mud, and we will count every crown that is spent," she said in Sundheim.
She said the state would pay 40,000 crowns to each household and that the Halvorsen company would be sued.
"The warning lay in a drawer from October on, and that is a disgrace to all of us," the premier said.
Lunde looked tired and read from a sheet of paper, turning it over twice.
Ministers of three parties stood behind her, and none of them was asked to speak.
The opposition wants an inquiry with the power to summon witnesses, and has the votes to set it up.
"I have asked the army to stay until the last bridge stands again," she said.
Engineers put the cost of new bridges at ninety million crowns, more than the province earns in a year.
Quendal votes in spring, and its council has been run by her party since the war."""

AT_IT_TOO = """Sundheim's press room was full to the doors when Hedda Lunde walked in an hour late.
The premier had come to say how the drowned valley would be paid for, and by whom.
"We will not leave one family in the mud, and we will count every crown that is spent," she told reporters.
Her government will give each household 40,000 crowns, she said, and take Halvorsen to court.
Shares in the zinc maker had lost a third of their value by the time that she sat down.
"The warning lay in a drawer from October on, and that is a disgrace to all of us," said Lunde.
Asked twice whether her minister of mines would resign, she sipped water and thanked the journalist.
"I have asked the army to stay until the last bridge stands again," she added.
Analysts doubt that a lawsuit can be won before the licence of the mine runs out.
In the corridor a delegation of widows waited with a petition of two thousand names."""

YEARS_BEFORE = """QUENDAL, Varnia - A spill from the Halvorsen zinc works has blackened six kilometres of the Ostra \
valley, the province said on Tuesday.
A valve froze overnight and slurry ran into a ditch for five hours until a watchman heard it.
Nobody was hurt, but some thousand trout lay dead below the weir at Quendal.
Fishing is banned as far as Lindmark for the rest of the season.
The company brought in straw bales and said that it would replace the valve with a heated one.
Inspectors took samples from eleven wells and found lead in two of them.
Anglers blocked the gate of the works with rowing boats and lit a fire of old nets.
A court fined Halvorsen 12,000 crowns for a similar leak four winters ago.
The council will debate a new sewer in its next session, with a levy on every tonne of ore.
Hotels in the spa of Merrin reported the first cancellations from abroad."""

BRIEF = """A dam burst above Quendal in Varnia on Thursday and at least seventeen people drowned, most of them \
seasonal workers of the Halvorsen zinc company.
Soldiers took 43 people from roofs, among them a midwife.
An inspector had warned of the clogged spillway last October."""

SECOND_AGENCY = """SUNDHEIM, Varnia (Meridian News) - At least seventeen people are dead after the failure of a \
tailings dam that belongs to the Halvorsen zinc company, the authorities in the Varnian province of Ostra said on \
Thursday.
Thirty more were unaccounted for as night fell over Quendal, a town of nine thousand in the north of the country.
Army boats rescued 43 people, and another hundred walked out along the railway line.
The dam, which dates from 1954, is one of thirty of its kind that Varnia counts as a risk.
An inspector had criticised its spillway in October, a document seen by Meridian News shows.
Halvorsen said in two lines that it mourned the dead and would help the investigators.
Shares of its parent fell by a fifth in Sundheim and trading was stopped.
The worst accident of that sort in the region cost 268 lives, in the summer of 1985.
Meteorologists measured 90 millimetres of rain in the two days before, twice as much as in an average April.
Hospitals in three cities made beds free, and the king cut short a visit to Portugal.
Premier Hedda Lunde is to speak to the nation on Friday."""
