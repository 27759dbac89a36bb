PRAGMA application_id = 1229804132;
PRAGMA user_version = 13;
BEGIN TRANSACTION;
CREATE TABLE activity (
	activity_id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	reviewer TEXT NOT NULL, 
	started_at DATETIME NOT NULL, 
	seconds INTEGER NOT NULL, 
	CONSTRAINT pk_activity PRIMARY KEY (activity_id), 
	CONSTRAINT fk_activity_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "activity" VALUES(1,1,'Ada','2026-03-04 05:06:07.000890',60);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0013');
CREATE TABLE cases (
	document_id INTEGER NOT NULL, 
	case_number TEXT, 
	date_assigned DATE, 
	decision_date DATE, 
	ur_denial_date DATE, 
	application_received DATE, 
	date_of_injury DATE, 
	priority TEXT, 
	outcome TEXT, 
	reviewer_states TEXT, 
	reviewer_specialties TEXT, 
	summary TEXT, 
	worker_age INTEGER, 
	worker_sex TEXT, 
	diagnoses TEXT, 
	CONSTRAINT pk_cases PRIMARY KEY (document_id), 
	CONSTRAINT fk_cases_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "cases" VALUES(1,'CM16-0000002','2015-01-31','2015-01-31','2015-01-31','2015-01-31','2015-01-31','Upheld','Upheld','["left knee", "lumbar spine; both"]','["left knee", "lumbar spine; both"]','Sling for the “left” shoulder 😀',47,'Upheld','["left knee", "lumbar spine; both"]');
INSERT INTO "cases" VALUES(2,NULL,'2015-01-31','2015-01-31','2015-01-31','2015-01-31','2015-01-31','Upheld','Upheld','["left knee", "lumbar spine; both"]','["left knee", "lumbar spine; both"]','Sling for the “left” shoulder 😀',47,'Upheld','["left knee", "lumbar spine; both"]');
CREATE TABLE "changes" (
	change_id INTEGER NOT NULL, 
	document_id INTEGER, 
	action VARCHAR(32) NOT NULL, 
	field_key TEXT, 
	item_id INTEGER, 
	body TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	reason TEXT NOT NULL, 
	undoes INTEGER, 
	previous TEXT DEFAULT ('') NOT NULL, 
	hash TEXT DEFAULT ('') NOT NULL, 
	CONSTRAINT pk_changes PRIMARY KEY (change_id), 
	CONSTRAINT fk_changes_undoes_changes FOREIGN KEY(undoes) REFERENCES changes (change_id), 
	CONSTRAINT fk_changes_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "changes" VALUES(1,1,'set','case_number',NULL,'{"action":"set","edits":[{"key":"case_number","before":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen"},"after":{"value":"CM16-0000002","spans":[],"state":"corrected"}}]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'0000000000000000000000000000000000000000000000000000000000000000','bceed90164e22c0d6c847a6f9b7d8348c4c364482bb78af231324332ece5b447');
INSERT INTO "changes" VALUES(2,1,'merge items',NULL,NULL,'{"action":"merge items","removed":[{"position":0,"item":1,"span":[0,20],"fields":{"treatment":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"original_request":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"authorized_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"disputed_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"decision":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"rationale":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"medically_necessary":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"category":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"subcategory":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"body_parts":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"quantity":{"value":2.5,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":2.5,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"unit":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"frequency":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"duration":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"drug":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"strength":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_retrospective":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_associated_service":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}}}},{"position":1,"item":2,"span":[1,21],"fields":{"treatment":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"original_request":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"authorized_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"disputed_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"decision":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"rationale":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"medically_necessary":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"category":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"subcategory":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"body_parts":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"quantity":{"value":2.5,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":2.5,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"unit":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"frequency":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"duration":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"drug":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"strength":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_retrospective":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_associated_service":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}}}}],"added":[{"position":0,"item":3,"span":[1,21],"fields":{"treatment":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"original_request":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"authorized_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"disputed_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"decision":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"rationale":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"medically_necessary":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"category":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"subcategory":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"body_parts":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"quantity":{"value":2.5,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":2.5,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"unit":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"frequency":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"duration":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"drug":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"strength":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_retrospective":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_associated_service":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}}}}]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'bceed90164e22c0d6c847a6f9b7d8348c4c364482bb78af231324332ece5b447','8544d63dcab0c69f15f6970252d5af1797330655fc61f2d0a53846e5e5151b9e');
INSERT INTO "changes" VALUES(3,1,'add item',NULL,4,'{"action":"add item","added":[{"position":1,"item":4,"span":[0,20],"fields":{"treatment":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"original_request":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"authorized_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"disputed_portion":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"decision":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"claims_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_guideline":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"reviewer_citations":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"rationale":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"medically_necessary":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"category":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"subcategory":{"value":"Upheld","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"body_parts":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"quantity":{"value":2.5,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":2.5,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"unit":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"frequency":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"duration":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"drug":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"strength":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen","read":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_retrospective":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}},"is_associated_service":{"value":false,"spans":[[0,5],[6,9]],"state":"unseen","read":{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}}}}]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'8544d63dcab0c69f15f6970252d5af1797330655fc61f2d0a53846e5e5151b9e','305c61b4746f0eeb5f22a037f39c6159e96f37e9f8ae2b1b52295b071e4baaff');
INSERT INTO "changes" VALUES(4,1,'set','unit',4,'{"action":"set","edits":[{"key":"unit","item":4,"before":{"value":"CM15-0000001","spans":[[0,5],[6,9]],"state":"unseen"},"after":{"value":"visit","spans":[],"state":"confirmed"}}]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'305c61b4746f0eeb5f22a037f39c6159e96f37e9f8ae2b1b52295b071e4baaff','8abd93a5d698493e1e4328d8e23302fdb9d9d8f76dec9cbb542dcb2395ab77fd');
INSERT INTO "changes" VALUES(5,1,'set state',NULL,NULL,'{"action":"set state","state":["new","on hold","","A page is missing."]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'8abd93a5d698493e1e4328d8e23302fdb9d9d8f76dec9cbb542dcb2395ab77fd','a734172a7672a315f40c9edead86ba41f275edd7cc6279773d7b6dcdadc81408');
INSERT INTO "changes" VALUES(6,NULL,'define fields','own_tone',NULL,'{"action":"define fields","fields":[{"before":null,"after":{"key":"own_tone","scope":"case","kind":"one of a list","label":"Tone","help":"","choices":["kind","curt"],"required":false,"retired":false,"default":null},"places":[null,0]}]}','Ada','2026-03-04 05:06:07.000890','',NULL,'a734172a7672a315f40c9edead86ba41f275edd7cc6279773d7b6dcdadc81408','f46816e5b88f3dec20d1562f10e41bcb3b8997e51d24e06a80f95c500a718cf6');
INSERT INTO "changes" VALUES(7,1,'set','own_tone',NULL,'{"action":"set","edits":[{"key":"own_tone","before":{"value":null,"spans":[],"state":"unseen"},"after":{"value":"curt","spans":[],"state":"corrected"}}]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'f46816e5b88f3dec20d1562f10e41bcb3b8997e51d24e06a80f95c500a718cf6','018f7ba6df2b3ab06770f09ce5591d6f9f8ce7856ddaf5e22a2e4490d128ba72');
INSERT INTO "changes" VALUES(8,1,'add note','unit',4,'{"action":"add note","notes":[[null,{"note":1,"on":{"key":"unit","item":4},"text":"Ask the doctor.","settled":false,"reviewer":"Ada","at":"2026-03-04T05:06:07.000890+00:00"}]]}','Ada','2026-03-04 05:06:07.000890','because',NULL,'018f7ba6df2b3ab06770f09ce5591d6f9f8ce7856ddaf5e22a2e4490d128ba72','6bee1348945aeb1cdf57714c919c558cb34e25be604cc6c58aa9e2b0775968e3');
INSERT INTO "changes" VALUES(9,1,'read again',NULL,NULL,'{"action":"read again","reading":[1,2]}','Ada','2026-03-04 05:06:07.000890','',NULL,'6bee1348945aeb1cdf57714c919c558cb34e25be604cc6c58aa9e2b0775968e3','38eff5db1074144c9317187fe17324698fe578cbdee76b6fdbe857b8f6056adb');
CREATE TABLE documents (
	document_id INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	name TEXT NOT NULL, 
	path TEXT NOT NULL, 
	media_type VARCHAR(32) NOT NULL, 
	added_at DATETIME NOT NULL, 
	layout VARCHAR(32) NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	hold_reason TEXT NOT NULL, 
	next_item_id INTEGER NOT NULL, 
	item_count INTEGER NOT NULL, 
	flag_count INTEGER NOT NULL, 
	to_look_at INTEGER NOT NULL, 
	search_text TEXT NOT NULL, next_note_id INTEGER DEFAULT '1' NOT NULL, open_notes INTEGER DEFAULT '0' NOT NULL, reading INTEGER DEFAULT '1' NOT NULL, case_number TEXT DEFAULT '' NOT NULL, outcome TEXT DEFAULT '' NOT NULL, decision_date TEXT DEFAULT '' NOT NULL, attention INTEGER DEFAULT '0' NOT NULL, folded_name TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL, state_rank INTEGER GENERATED ALWAYS AS (CASE state WHEN 'new' THEN 0 WHEN 'in review' THEN 1 WHEN 'on hold' THEN 2 WHEN 'reviewed' THEN 3 END) VIRTUAL, group_id INTEGER CONSTRAINT fk_documents_group_id_queue_groups REFERENCES queue_groups (group_id), 
	CONSTRAINT pk_documents PRIMARY KEY (document_id), 
	CONSTRAINT uq_documents_sha256 UNIQUE (sha256), 
	CONSTRAINT ck_documents_state CHECK (state IN ('new', 'in review', 'on hold', 'reviewed'))
);
INSERT INTO "documents" VALUES(1,'aab97556cecaa26d836e8f909d66208e47f10f98842760b68016079475cac8d7','first.txt','folder/first.txt','text/plain','2026-03-04 05:06:07.000890','issues-and-rationales','on hold','A page is missing.',5,2,1,0,'cm16-0000002
sling for the “left” shoulder 😀
sling for the “left” shoulder 😀',2,1,2,'CM16-0000002','Upheld','2015-01-31',0,4);
INSERT INTO "documents" VALUES(2,'2a12e0273d1838442e88cfcf23fa81372295a568ca3df92d0bb6bcbe1cbb285c','second.txt','folder/second.txt','text/plain','2026-03-04 05:06:07.000890','issues-and-rationales','new','',1,0,0,0,'',1,0,1,'','Upheld','2015-01-31',-1,2);
CREATE TABLE entries (
	document_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	spans TEXT NOT NULL, 
	read TEXT, 
	CONSTRAINT pk_entries PRIMARY KEY (document_id, item_id, "key"), 
	CONSTRAINT ck_entries_state CHECK (state IN ('unseen', 'confirmed', 'corrected', 'absent', 'unclear')), 
	CONSTRAINT fk_entries_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "entries" VALUES(1,0,'case_number','corrected','[]',NULL);
INSERT INTO "entries" VALUES(1,3,'treatment','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'original_request','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'authorized_portion','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'disputed_portion','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'decision','unseen','[[0,5],[6,9]]','{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'claims_guideline','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'claims_citations','unseen','[[0,5],[6,9]]','{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'reviewer_guideline','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'reviewer_citations','unseen','[[0,5],[6,9]]','{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'rationale','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'medically_necessary','unseen','[[0,5],[6,9]]','{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'category','unseen','[[0,5],[6,9]]','{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'subcategory','unseen','[[0,5],[6,9]]','{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'body_parts','unseen','[[0,5],[6,9]]','{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'quantity','unseen','[[0,5],[6,9]]','{"value":2.5,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'unit','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'frequency','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'duration','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'drug','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'strength','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'is_retrospective','unseen','[[0,5],[6,9]]','{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,3,'is_associated_service','unseen','[[0,5],[6,9]]','{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'treatment','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'original_request','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'authorized_portion','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'disputed_portion','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'decision','unseen','[[0,5],[6,9]]','{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'claims_guideline','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'claims_citations','unseen','[[0,5],[6,9]]','{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'reviewer_guideline','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'reviewer_citations','unseen','[[0,5],[6,9]]','{"value":[{"source":"MTUS","chapter":"Low Back Complaints","year":2004,"section":"Summary","pages":"98","passage":[3,9]}],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'rationale','unseen','[[0,5],[6,9]]','{"value":"Sling for the “left” shoulder 😀","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'medically_necessary','unseen','[[0,5],[6,9]]','{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'category','unseen','[[0,5],[6,9]]','{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'subcategory','unseen','[[0,5],[6,9]]','{"value":"Upheld","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'body_parts','unseen','[[0,5],[6,9]]','{"value":["left knee","lumbar spine; both"],"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'quantity','unseen','[[0,5],[6,9]]','{"value":2.5,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'unit','confirmed','[]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'frequency','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'duration','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'drug','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'strength','unseen','[[0,5],[6,9]]','{"value":"CM15-0000001","spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'is_retrospective','unseen','[[0,5],[6,9]]','{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
INSERT INTO "entries" VALUES(1,4,'is_associated_service','unseen','[[0,5],[6,9]]','{"value":false,"spans":[[0,5],[6,9]],"rule":"rule","confidence":0.9,"derived":false}');
CREATE TABLE exports (
	export_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	form TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	rows INTEGER NOT NULL, 
	documents INTEGER NOT NULL, 
	last_change_id INTEGER NOT NULL, 
	last_document_id INTEGER NOT NULL, 
	CONSTRAINT pk_exports PRIMARY KEY (export_id)
);
INSERT INTO "exports" VALUES(1,'out.csv','csv','Ada','2026-03-04 05:06:07.000890',4,2,7,2);
CREATE TABLE findings (
	finding_id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	severity VARCHAR(32) NOT NULL, 
	message TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	CONSTRAINT pk_findings PRIMARY KEY (finding_id), 
	CONSTRAINT fk_findings_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "findings" VALUES(1,1,'readers-disagree','doubt','Look at page 1.','[[0,5]]');
CREATE TABLE flags (
	flag_id INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	severity VARCHAR(32) NOT NULL, 
	fields TEXT NOT NULL, 
	message TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	CONSTRAINT pk_flags PRIMARY KEY (flag_id), 
	CONSTRAINT fk_flags_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id), 
	CONSTRAINT ck_flags_severity CHECK (severity IN ('error', 'warning', 'doubt'))
);
INSERT INTO "flags" VALUES(1,1,'case-number','warning','[["case_number",null]]','Look at the number.','[[0,5]]');
CREATE TABLE items (
	document_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	span_start INTEGER, 
	span_end INTEGER, 
	treatment TEXT, 
	original_request TEXT, 
	authorized_portion TEXT, 
	disputed_portion TEXT, 
	decision TEXT, 
	claims_guideline TEXT, 
	claims_citations TEXT, 
	reviewer_guideline TEXT, 
	reviewer_citations TEXT, 
	rationale TEXT, 
	medically_necessary BOOLEAN, 
	category TEXT, 
	subcategory TEXT, 
	body_parts TEXT, 
	quantity FLOAT, 
	unit TEXT, 
	frequency TEXT, 
	duration TEXT, 
	drug TEXT, 
	strength TEXT, 
	is_retrospective BOOLEAN, 
	is_associated_service BOOLEAN, place INTEGER GENERATED ALWAYS AS (document_id * 65536 + item_id) VIRTUAL, 
	CONSTRAINT pk_items PRIMARY KEY (document_id, item_id), 
	CONSTRAINT fk_items_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "items" VALUES(1,3,0,1,21,'Sling for the “left” shoulder 😀','Sling for the “left” shoulder 😀','Sling for the “left” shoulder 😀','Sling for the “left” shoulder 😀','Upheld','Sling for the “left” shoulder 😀','[{"source": "MTUS", "chapter": "Low Back Complaints", "year": 2004, "section": "Summary", "pages": "98", "passage": [3, 9]}]','Sling for the “left” shoulder 😀','[{"source": "MTUS", "chapter": "Low Back Complaints", "year": 2004, "section": "Summary", "pages": "98", "passage": [3, 9]}]','Sling for the “left” shoulder 😀',0,'Upheld','Upheld','["left knee", "lumbar spine; both"]',2.5,'CM15-0000001','CM15-0000001','CM15-0000001','CM15-0000001','CM15-0000001',0,0);
INSERT INTO "items" VALUES(1,4,1,0,20,'Sling for the “left” shoulder 😀','Sling for the “left” shoulder 😀','Sling for the “left” shoulder 😀','Sling for the “left” shoulder 😀','Upheld','Sling for the “left” shoulder 😀','[{"source": "MTUS", "chapter": "Low Back Complaints", "year": 2004, "section": "Summary", "pages": "98", "passage": [3, 9]}]','Sling for the “left” shoulder 😀','[{"source": "MTUS", "chapter": "Low Back Complaints", "year": 2004, "section": "Summary", "pages": "98", "passage": [3, 9]}]','Sling for the “left” shoulder 😀',0,'Upheld','Upheld','["left knee", "lumbar spine; both"]',2.5,'visit','CM15-0000001','CM15-0000001','CM15-0000001','CM15-0000001',0,0);
CREATE TABLE kept (
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	body TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_kept PRIMARY KEY (kind, name)
);
INSERT INTO "kept" VALUES('export preset','for R','{"form":"csv"}','Ada','2026-03-04 05:06:07.000890');
CREATE TABLE later_readings (
	document_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	parser TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_later_readings PRIMARY KEY (document_id, number), 
	CONSTRAINT fk_later_readings_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "later_readings" VALUES(1,2,'parser 1',X'789CED59C152DB3010FD158FCE0EE304680B3DB55CCB8972CA643C8ABC765464C968A5D034C30C9FD1433BFD37BEA09FC04AA194DC2D4C3BCE258EB4DEF7BCAB5D3DC55BA6F8C678C74E9944F48013AEAB89E54E1ACD1520CB59C72D822583DD4536A5B15A82AA909D6E99E008A5F6ED32986CD99A2B0F647B763E3D9E14F113ECB1E39ACCE7F3223F5EE4F337F9C9629133EB55B08D5F391346D7B2022D68AC3838C9590556AEA162A7355708B734C01D941C51363A0CFF459B15016D3A39EC110B84440A4219401363795BD2BCE4EA25C078D7292962824B0B0276B3696319F266EA52EA2FDE6E128375561A2BDD1ECC65B7A2F5DA1B04D58B302D2444B0B0967003B64447B1C3674873A6A076D99586E04951E1719B612735BCCF96C6ADD8A27F0E1DD502574E0E44047DDBF2FD7573A1A46EB2DAD8CCAD20BBBFFB11B8DCDFFDCC7065BC220FD9EF5FDFEF7A4BC78DB1571408DE3CCFF9D1DB9EDD237C4DB8A42AC91B6D70901C12BC74D00637DBE8902E8A7C5690A3C824727216B86B41BB01134D9DA391B4F15167BC265A4352E1DEAD88CE37A8CACED8D0AE07245349ECBC7B1D541E37E684A52214972D968D27337A3818F0691FA908E9E28EBD57BC544AC6DB702F3BFF7C7911FCAD78E7A256FB646EB28F5C5C6567A6EDC8877641CA6D80D3E4AC288E881F885D26D9C5637F0D52AF09B5C84EDEC51F88B1E3CD0F89FB6DFFFBCA6B88EF1399FF2AC27FE4FB80816DA12295A9D4A6D42432E939F736F068D55B8D90446A8C4DA9F8D02F5F006569AA4D49A72C378CCEBAF65CBB7DE53C3B38EEED90A3A54B7E42ACE3BEADC526FD59D4EFAA2C3D90F54D721024F1A51B5A4CA9812492B472D6843385A3A9543D8170A8B91A3AB704D58260D75224022375FB246AA7F96C3A8ADA51D48EA27614B5A3A81D45ED286A47513B8ADA51D4FE83A276F1D4EBA3AFF8A28FE5453E2D72ED9522C7F13F5D16060E8BBC0818DAC4971573F621AB8C5FBA03B6B87D00CFD95BFA');
CREATE TABLE notes (
	document_id INTEGER NOT NULL, 
	note_id INTEGER NOT NULL, 
	field_key TEXT, 
	item_id INTEGER, 
	text TEXT NOT NULL, 
	settled BOOLEAN NOT NULL, 
	reviewer TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (document_id, note_id), 
	CONSTRAINT fk_notes_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "notes" VALUES(1,1,'unit',4,'Ask the doctor.',0,'Ada','2026-03-04 05:06:07.000890');
CREATE TABLE originals (
	document_id INTEGER NOT NULL, 
	content BLOB NOT NULL, packing VARCHAR(32) DEFAULT 'none' NOT NULL, 
	CONSTRAINT pk_originals PRIMARY KEY (document_id), 
	CONSTRAINT fk_originals_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "originals" VALUES(1,X'66697273742E747874','none');
INSERT INTO "originals" VALUES(2,X'7365636F6E642E747874','none');
CREATE TABLE own_fields (
	"key" TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	scope VARCHAR(32) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	label TEXT NOT NULL, 
	help TEXT NOT NULL, 
	choices TEXT NOT NULL, 
	required BOOLEAN NOT NULL, 
	default_value TEXT, 
	retired BOOLEAN NOT NULL, 
	CONSTRAINT pk_own_fields PRIMARY KEY ("key")
);
INSERT INTO "own_fields" VALUES('own_tone',0,'case','one of a list','Tone','','["kind","curt"]',0,NULL,0);
CREATE TABLE own_values (
	document_id INTEGER NOT NULL, 
	item_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	value TEXT, 
	state VARCHAR(32) NOT NULL, 
	spans TEXT NOT NULL, 
	read TEXT, 
	CONSTRAINT pk_own_values PRIMARY KEY (document_id, item_id, "key"), 
	CONSTRAINT ck_own_values_state CHECK (state IN ('unseen', 'confirmed', 'corrected', 'absent', 'unclear')), 
	CONSTRAINT fk_own_values_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "own_values" VALUES(1,0,'own_tone','"curt"','corrected','[]',NULL);
CREATE TABLE queue_groups (
	group_id INTEGER NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	flagged BOOLEAN NOT NULL, 
	noted BOOLEAN NOT NULL, 
	outcome TEXT NOT NULL, 
	year TEXT NOT NULL, 
	specialties TEXT NOT NULL, 
	CONSTRAINT pk_queue_groups PRIMARY KEY (group_id), 
	CONSTRAINT uq_queue_groups_state_flagged_noted_outcome_year_specialties UNIQUE (state, flagged, noted, outcome, year, specialties)
);
INSERT INTO "queue_groups" VALUES(1,'new',1,0,'Upheld','2015','["left knee","lumbar spine; both"]');
INSERT INTO "queue_groups" VALUES(2,'new',0,0,'Upheld','2015','["left knee","lumbar spine; both"]');
INSERT INTO "queue_groups" VALUES(3,'on hold',1,0,'Upheld','2015','["left knee","lumbar spine; both"]');
INSERT INTO "queue_groups" VALUES(4,'on hold',1,1,'Upheld','2015','["left knee","lumbar spine; both"]');
INSERT INTO "queue_groups" VALUES(5,'on hold',0,1,'Upheld','2015','["left knee","lumbar spine; both"]');
CREATE TABLE readings (
	document_id INTEGER NOT NULL, 
	parser TEXT NOT NULL, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (document_id), 
	CONSTRAINT fk_readings_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "readings" VALUES(1,'parser 1',X'789CED59C152DB3010FD158FCE0EE304680B3DB55CCB8972CA643C8ABC765464C968A5D034C30C9FD1433BFD37BEA09FC04AA194DC2D4C3BCE258EB4DEF7BCAB5D3DC55BA6F8C678C74E9944F48013AEAB89E54E1ACD1520CB59C72D822583DD4536A5B15A82AA909D6E99E008A5F6ED32986CD99A2B0F647B763E3D9E14F113ECB1E39ACCE7F3223F5EE4F337F9C9629133EB55B08D5F391346D7B2022D68AC3838C9590556AEA162A7355708B734C01D941C51363A0CFF459B15016D3A39EC110B84440A4219401363795BD2BCE4EA25C078D7292962824B0B0276B3696319F266EA52EA2FDE6E128375561A2BDD1ECC65B7A2F5DA1B04D58B302D2444B0B0967003B64447B1C3674873A6A076D99586E04951E1719B612735BCCF96C6ADD8A27F0E1DD502574E0E44047DDBF2FD7573A1A46EB2DAD8CCAD20BBBFFB11B8DCDFFDCC7065BC220FD9EF5FDFEF7A4BC78DB1571408DE3CCFF9D1DB9EDD237C4DB8A42AC91B6D70901C12BC74D00637DBE8902E8A7C5690A3C824727216B86B41BB01134D9DA391B4F15167BC265A4352E1DEAD88CE37A8CACED8D0AE07245349ECBC7B1D541E37E684A52214972D968D27337A3818F0691FA908E9E28EBD57BC544AC6DB702F3BFF7C7911FCAD78E7A256FB646EB28F5C5C6567A6EDC8877641CA6D80D3E4AC288E881F885D26D9C5637F0D52AF09B5C84EDEC51F88B1E3CD0F89FB6DFFFBCA6B88EF1399FF2AC27FE4FB80816DA12295A9D4A6D42432E939F736F068D55B8D90446A8C4DA9F8D02F5F006569AA4D49A72C378CCEBAF65CBB7DE53C3B38EEED90A3A54B7E42ACE3BEADC526FD59D4EFAA2C3D90F54D721024F1A51B5A4CA9812492B472D6843385A3A9543D8170A8B91A3AB704D58260D75224022375FB246AA7F96C3A8ADA51D48EA27614B5A3A81D45ED286A47513B8ADA51D4FE83A276F1D4EBA3AFF8A28FE5453E2D72ED9522C7F13F5D16060E8BBC0818DAC4971573F621AB8C5FBA03B6B87D00CFD95BFA');
INSERT INTO "readings" VALUES(2,'parser 1',X'789CC595CD8ADB3010C75F45CC59599C6ED3B2E9A9CF507A32C14CEC71325D59321A29DB252CE4317A68E9BBED13F4113A72A06CA0D04BDC3DC9CC0CFFDF783EA423387C0C39C11A5824932CD0778B88898347470216468C425103CE1F66A9B69EC97502EB23B428D4F83C6C4BC8110EE832C1DA67E72CC8885E83EABAB2ABCDC642CC4E7DE7C3421B7CCF1DF9566DD5CDCA4247910FD4C1BA4727F4A4064CD4A008EF7C31FF518737D572B5A8968BDB92CB05C5D6EFECDDBF58777F6351CBA23FDD14E8CCAC1C1BF533BAFF01C37174DC4E0D6D22B574F6CE5BCBD2B7D037ECBFE4F838336C8C1C22A70BCCE771AFF3793584EE471B069A9110E9C0F440B191A4B59317A41A1CF5C9DC7B2A4A4E170DA391913D7D30DB90F6B0B97E0EA3EE02BAC4AF9488E461C0CBB9F9E4D8EF4C1FA2497B32CFA7EF2597E7D30F23FB909D2A985F3FBF9DAED68E8710EFB510B87BD9F3B7EFAF2C2FF475C691EA18773EC8ABF450F19C6828324591DA72FB4CA2D37B01B6B2CBCA96474209532814C36D65AB02F361DA811A3E9A2EE46DBA81CDD36FA06127C5');
CREATE TABLE seals (
	document_id INTEGER NOT NULL, 
	part TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_seals PRIMARY KEY (document_id, part)
);
INSERT INTO "seals" VALUES(1,'origin','aab13e287e6f94537fe99f7b447857255451511c8d76d952614f34ae26054df2');
INSERT INTO "seals" VALUES(1,'text','457672429a4878aedce8d791d3a49139b0c9d6b15868e9797a620aea69e6e31f');
INSERT INTO "seals" VALUES(1,'reading','2558beaaa1c6e85ad09ac20090433c505e03cd53e3bc527e902a33c5600be4a3');
INSERT INTO "seals" VALUES(2,'origin','97ee430abd0443695c9edff0bd2d424557af4a95df7f77f01af41f4d5ccd9b80');
INSERT INTO "seals" VALUES(2,'text','457672429a4878aedce8d791d3a49139b0c9d6b15868e9797a620aea69e6e31f');
INSERT INTO "seals" VALUES(2,'reading','afbfb25058fdadc97ed67b70311d9bab69e2b5b80a1ab1f8117f41f378f9e213');
INSERT INTO "seals" VALUES(1,'reading 2','2558beaaa1c6e85ad09ac20090433c505e03cd53e3bc527e902a33c5600be4a3');
CREATE TABLE second_readings (
	document_id INTEGER NOT NULL, 
	readers TEXT NOT NULL, 
	outcome VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_second_readings PRIMARY KEY (document_id), 
	CONSTRAINT fk_second_readings_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "second_readings" VALUES(1,'one, other','differs');
CREATE TABLE sketches (
	value INTEGER NOT NULL, 
	document_id INTEGER NOT NULL, 
	band INTEGER NOT NULL, 
	CONSTRAINT pk_sketches PRIMARY KEY (value, document_id, band), 
	CONSTRAINT fk_sketches_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
)
 WITHOUT ROWID

;
INSERT INTO "sketches" VALUES(1284710117,1,7);
INSERT INTO "sketches" VALUES(1284710117,2,7);
INSERT INTO "sketches" VALUES(1315194643,1,2);
INSERT INTO "sketches" VALUES(1315194643,2,2);
INSERT INTO "sketches" VALUES(1630402464,1,6);
INSERT INTO "sketches" VALUES(1630402464,2,6);
INSERT INTO "sketches" VALUES(1874814322,1,14);
INSERT INTO "sketches" VALUES(1874814322,2,14);
INSERT INTO "sketches" VALUES(2498424614,1,4);
INSERT INTO "sketches" VALUES(2498424614,2,4);
INSERT INTO "sketches" VALUES(2516164888,1,1);
INSERT INTO "sketches" VALUES(2516164888,1,3);
INSERT INTO "sketches" VALUES(2516164888,1,5);
INSERT INTO "sketches" VALUES(2516164888,1,8);
INSERT INTO "sketches" VALUES(2516164888,1,9);
INSERT INTO "sketches" VALUES(2516164888,1,10);
INSERT INTO "sketches" VALUES(2516164888,1,11);
INSERT INTO "sketches" VALUES(2516164888,1,12);
INSERT INTO "sketches" VALUES(2516164888,1,15);
INSERT INTO "sketches" VALUES(2516164888,2,1);
INSERT INTO "sketches" VALUES(2516164888,2,3);
INSERT INTO "sketches" VALUES(2516164888,2,5);
INSERT INTO "sketches" VALUES(2516164888,2,8);
INSERT INTO "sketches" VALUES(2516164888,2,9);
INSERT INTO "sketches" VALUES(2516164888,2,10);
INSERT INTO "sketches" VALUES(2516164888,2,11);
INSERT INTO "sketches" VALUES(2516164888,2,12);
INSERT INTO "sketches" VALUES(2516164888,2,15);
INSERT INTO "sketches" VALUES(2763465220,1,13);
INSERT INTO "sketches" VALUES(2763465220,2,13);
INSERT INTO "sketches" VALUES(3773550375,1,0);
INSERT INTO "sketches" VALUES(3773550375,2,0);
CREATE TABLE terms (
	term_id INTEGER NOT NULL, 
	vocabulary TEXT NOT NULL, 
	section TEXT NOT NULL, 
	entry TEXT NOT NULL, 
	term TEXT NOT NULL, 
	reviewer TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_terms PRIMARY KEY (term_id), 
	CONSTRAINT uq_terms_vocabulary_section_entry_term UNIQUE (vocabulary, section, entry, term)
);
INSERT INTO "terms" VALUES(1,'drugs','drugs','opioid','examplodone','Ada','2026-03-04 05:06:07.000890');
CREATE TABLE texts (
	document_id INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	page_starts TEXT NOT NULL, 
	reader TEXT NOT NULL, 
	doubts TEXT NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY (document_id), 
	CONSTRAINT fk_texts_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
);
INSERT INTO "texts" VALUES(1,'Sling for the left shoulder: Upheld
Twelve visits, as asked for: Overturned
The “end” 😀
','[0,36]','reader 1','[1]');
INSERT INTO "texts" VALUES(2,'Sling for the left shoulder: Upheld
Twelve visits, as asked for: Overturned
The “end” 😀
','[0,36]','reader 1','[1]');
CREATE TABLE traits (
	kind TEXT NOT NULL, 
	value TEXT NOT NULL, 
	document_id INTEGER NOT NULL, 
	CONSTRAINT pk_traits PRIMARY KEY (kind, value, document_id), 
	CONSTRAINT fk_traits_document_id_documents FOREIGN KEY(document_id) REFERENCES documents (document_id)
)
 WITHOUT ROWID

;
INSERT INTO "traits" VALUES('categories','Upheld',1);
INSERT INTO "traits" VALUES('decisions','Upheld',1);
INSERT INTO "traits" VALUES('guidelines','MTUS',1);
INSERT INTO "traits" VALUES('guidelines','MTUS: Low Back Complaints',1);
INSERT INTO "traits" VALUES('notes','open',1);
INSERT INTO "traits" VALUES('people','Ada',1);
INSERT INTO "traits" VALUES('rules','case-number',1);
CREATE INDEX ix_documents_state ON documents (state);
CREATE INDEX ix_cases_case_number ON cases (case_number);
CREATE INDEX ix_flags_document_id ON flags (document_id);
CREATE INDEX ix_findings_document_id ON findings (document_id);
CREATE UNIQUE INDEX ix_items_place ON items (place);
CREATE INDEX ix_activity_document_id ON activity (document_id);
CREATE INDEX ix_documents_group_id ON documents (group_id);
CREATE INDEX ix_documents_case_number_document_id_group_id ON documents (case_number, document_id, group_id);
CREATE INDEX ix_documents_folded_name_document_id_group_id ON documents (folded_name, document_id, group_id);
CREATE INDEX ix_documents_item_count_document_id_group_id ON documents (item_count, document_id, group_id);
CREATE INDEX ix_documents_outcome_document_id_group_id ON documents (outcome, document_id, group_id);
CREATE INDEX ix_documents_flag_count_document_id_group_id ON documents (flag_count, document_id, group_id);
CREATE INDEX ix_documents_state_rank_document_id_group_id ON documents (state_rank, document_id, group_id);
CREATE INDEX ix_documents_decision_date_document_id_group_id ON documents (decision_date, document_id, group_id);
CREATE INDEX ix_documents_added_at_document_id_group_id ON documents (added_at, document_id, group_id);
CREATE INDEX ix_documents_attention_document_id_group_id ON documents (attention, document_id, group_id);
CREATE VIEW texts_as_read AS SELECT document_id, unpack(text) AS text FROM texts;
CREATE INDEX ix_own_values_key ON own_values ("key");
CREATE INDEX ix_changes_document_id ON changes (document_id);
CREATE INDEX ix_changes_at ON changes (at);
CREATE INDEX ix_traits_document_id ON traits (document_id);
CREATE TRIGGER changes_refuse_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'the log of changes is only ever added to'); END;
CREATE TRIGGER changes_refuse_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'the log of changes is only ever added to'); END;
CREATE TRIGGER changes_refuse_replace BEFORE INSERT ON changes WHEN EXISTS (SELECT 1 FROM changes WHERE change_id = NEW.change_id) BEGIN SELECT RAISE(ABORT, 'the log of changes is only ever added to'); END;
CREATE TRIGGER changes_refuse_unchained BEFORE INSERT ON changes WHEN NEW.change_id <= (SELECT max(change_id) FROM changes) OR NEW.previous IS NOT coalesce((SELECT hash FROM changes ORDER BY change_id DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000') BEGIN SELECT RAISE(ABORT, 'the log of changes is only ever added to'); END;
CREATE TRIGGER traits_items_insert AFTER INSERT ON items BEGIN INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'decisions', NEW.decision, NEW.document_id WHERE NEW.decision <> '' AND 1; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'categories', NEW.category, NEW.document_id WHERE NEW.category <> '' AND 1; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', json_extract(cited.value, '$.source'), NEW.document_id FROM json_each(coalesce(NEW.claims_citations, '[]')) AS cited WHERE 1 AND json_extract(cited.value, '$.source') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', 'MTUS: ' || json_extract(cited.value, '$.chapter'), NEW.document_id FROM json_each(coalesce(NEW.claims_citations, '[]')) AS cited WHERE 1 AND json_extract(cited.value, '$.source') = 'MTUS' AND json_extract(cited.value, '$.chapter') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', json_extract(cited.value, '$.source'), NEW.document_id FROM json_each(coalesce(NEW.reviewer_citations, '[]')) AS cited WHERE 1 AND json_extract(cited.value, '$.source') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', 'MTUS: ' || json_extract(cited.value, '$.chapter'), NEW.document_id FROM json_each(coalesce(NEW.reviewer_citations, '[]')) AS cited WHERE 1 AND json_extract(cited.value, '$.source') = 'MTUS' AND json_extract(cited.value, '$.chapter') IS NOT NULL; END;
CREATE TRIGGER traits_items_update AFTER UPDATE OF decision, category, claims_citations, reviewer_citations ON items BEGIN DELETE FROM traits WHERE document_id = OLD.document_id AND kind IN ('decisions', 'categories', 'guidelines'); INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'decisions', items.decision, items.document_id FROM items WHERE items.decision <> '' AND items.document_id = OLD.document_id; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'categories', items.category, items.document_id FROM items WHERE items.category <> '' AND items.document_id = OLD.document_id; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', json_extract(cited.value, '$.source'), items.document_id FROM items, json_each(coalesce(items.claims_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', 'MTUS: ' || json_extract(cited.value, '$.chapter'), items.document_id FROM items, json_each(coalesce(items.claims_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') = 'MTUS' AND json_extract(cited.value, '$.chapter') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', json_extract(cited.value, '$.source'), items.document_id FROM items, json_each(coalesce(items.reviewer_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', 'MTUS: ' || json_extract(cited.value, '$.chapter'), items.document_id FROM items, json_each(coalesce(items.reviewer_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') = 'MTUS' AND json_extract(cited.value, '$.chapter') IS NOT NULL; END;
CREATE TRIGGER traits_items_delete AFTER DELETE ON items BEGIN DELETE FROM traits WHERE document_id = OLD.document_id AND kind IN ('decisions', 'categories', 'guidelines'); INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'decisions', items.decision, items.document_id FROM items WHERE items.decision <> '' AND items.document_id = OLD.document_id; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'categories', items.category, items.document_id FROM items WHERE items.category <> '' AND items.document_id = OLD.document_id; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', json_extract(cited.value, '$.source'), items.document_id FROM items, json_each(coalesce(items.claims_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', 'MTUS: ' || json_extract(cited.value, '$.chapter'), items.document_id FROM items, json_each(coalesce(items.claims_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') = 'MTUS' AND json_extract(cited.value, '$.chapter') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', json_extract(cited.value, '$.source'), items.document_id FROM items, json_each(coalesce(items.reviewer_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') IS NOT NULL; INSERT OR IGNORE INTO traits (kind, value, document_id) SELECT 'guidelines', 'MTUS: ' || json_extract(cited.value, '$.chapter'), items.document_id FROM items, json_each(coalesce(items.reviewer_citations, '[]')) AS cited WHERE items.document_id = OLD.document_id AND json_extract(cited.value, '$.source') = 'MTUS' AND json_extract(cited.value, '$.chapter') IS NOT NULL; END;
CREATE TRIGGER traits_flags_insert AFTER INSERT ON flags BEGIN INSERT OR IGNORE INTO traits (kind, value, document_id) VALUES ('rules', NEW.rule, NEW.document_id); END;
CREATE TRIGGER traits_flags_update AFTER UPDATE ON flags BEGIN DELETE FROM traits WHERE kind = 'rules' AND document_id = OLD.document_id AND value = OLD.rule AND NOT EXISTS (SELECT 1 FROM flags WHERE document_id = OLD.document_id AND flags.rule = OLD.rule); INSERT OR IGNORE INTO traits (kind, value, document_id) VALUES ('rules', NEW.rule, NEW.document_id); END;
CREATE TRIGGER traits_flags_delete AFTER DELETE ON flags BEGIN DELETE FROM traits WHERE kind = 'rules' AND document_id = OLD.document_id AND value = OLD.rule AND NOT EXISTS (SELECT 1 FROM flags WHERE document_id = OLD.document_id AND flags.rule = OLD.rule); END;
CREATE TRIGGER traits_notes_insert AFTER INSERT ON notes BEGIN INSERT OR IGNORE INTO traits (kind, value, document_id) VALUES ('notes', CASE NEW.settled WHEN 0 THEN 'open' ELSE 'settled' END, NEW.document_id); END;
CREATE TRIGGER traits_notes_update AFTER UPDATE ON notes BEGIN DELETE FROM traits WHERE kind = 'notes' AND document_id = OLD.document_id AND value = CASE OLD.settled WHEN 0 THEN 'open' ELSE 'settled' END AND NOT EXISTS (SELECT 1 FROM notes WHERE document_id = OLD.document_id AND CASE notes.settled WHEN 0 THEN 'open' ELSE 'settled' END = CASE OLD.settled WHEN 0 THEN 'open' ELSE 'settled' END); INSERT OR IGNORE INTO traits (kind, value, document_id) VALUES ('notes', CASE NEW.settled WHEN 0 THEN 'open' ELSE 'settled' END, NEW.document_id); END;
CREATE TRIGGER traits_notes_delete AFTER DELETE ON notes BEGIN DELETE FROM traits WHERE kind = 'notes' AND document_id = OLD.document_id AND value = CASE OLD.settled WHEN 0 THEN 'open' ELSE 'settled' END AND NOT EXISTS (SELECT 1 FROM notes WHERE document_id = OLD.document_id AND CASE notes.settled WHEN 0 THEN 'open' ELSE 'settled' END = CASE OLD.settled WHEN 0 THEN 'open' ELSE 'settled' END); END;
CREATE TRIGGER traits_changes_insert AFTER INSERT ON changes WHEN NEW.document_id IS NOT NULL BEGIN INSERT OR IGNORE INTO traits (kind, value, document_id) VALUES ('people', NEW.reviewer, NEW.document_id); END;
COMMIT;
CREATE VIRTUAL TABLE cases_fts USING fts5(case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses, content='cases', content_rowid='document_id', tokenize='unicode61 remove_diacritics 2');
INSERT INTO cases_fts(cases_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE items_fts USING fts5(treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength, content='items', content_rowid='place', tokenize='unicode61 remove_diacritics 2');
INSERT INTO items_fts(items_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE texts_fts USING fts5(text, content='texts_as_read', content_rowid='document_id', tokenize='unicode61 remove_diacritics 2');
INSERT INTO texts_fts(texts_fts) VALUES ('rebuild');
CREATE TRIGGER texts_fts_insert AFTER INSERT ON texts BEGIN INSERT INTO texts_fts(rowid, text) VALUES (NEW.document_id, unpack(NEW.text)); END;
CREATE TRIGGER texts_fts_delete AFTER DELETE ON texts BEGIN INSERT INTO texts_fts(texts_fts, rowid, text) VALUES ('delete', OLD.document_id, unpack(OLD.text)); END;
CREATE TRIGGER texts_fts_update AFTER UPDATE OF text ON texts BEGIN INSERT INTO texts_fts(texts_fts, rowid, text) VALUES ('delete', OLD.document_id, unpack(OLD.text)); INSERT INTO texts_fts(rowid, text) VALUES (NEW.document_id, unpack(NEW.text)); END;
CREATE TRIGGER cases_fts_insert AFTER INSERT ON cases BEGIN INSERT INTO cases_fts(rowid, case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses) VALUES (NEW.document_id, NEW.case_number, NEW.priority, NEW.outcome, NEW.reviewer_states, NEW.reviewer_specialties, NEW.summary, NEW.worker_sex, NEW.diagnoses); END;
CREATE TRIGGER cases_fts_delete AFTER DELETE ON cases BEGIN INSERT INTO cases_fts(cases_fts, rowid, case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses) VALUES ('delete', OLD.document_id, OLD.case_number, OLD.priority, OLD.outcome, OLD.reviewer_states, OLD.reviewer_specialties, OLD.summary, OLD.worker_sex, OLD.diagnoses); END;
CREATE TRIGGER cases_fts_update AFTER UPDATE OF case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses ON cases BEGIN INSERT INTO cases_fts(cases_fts, rowid, case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses) VALUES ('delete', OLD.document_id, OLD.case_number, OLD.priority, OLD.outcome, OLD.reviewer_states, OLD.reviewer_specialties, OLD.summary, OLD.worker_sex, OLD.diagnoses); INSERT INTO cases_fts(rowid, case_number, priority, outcome, reviewer_states, reviewer_specialties, summary, worker_sex, diagnoses) VALUES (NEW.document_id, NEW.case_number, NEW.priority, NEW.outcome, NEW.reviewer_states, NEW.reviewer_specialties, NEW.summary, NEW.worker_sex, NEW.diagnoses); END;
CREATE TRIGGER items_fts_insert AFTER INSERT ON items BEGIN INSERT INTO items_fts(rowid, treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength) VALUES (NEW.place, NEW.treatment, NEW.original_request, NEW.authorized_portion, NEW.disputed_portion, NEW.decision, NEW.claims_guideline, NEW.reviewer_guideline, NEW.rationale, NEW.category, NEW.subcategory, NEW.body_parts, NEW.unit, NEW.frequency, NEW.duration, NEW.drug, NEW.strength); END;
CREATE TRIGGER items_fts_delete AFTER DELETE ON items BEGIN INSERT INTO items_fts(items_fts, rowid, treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength) VALUES ('delete', OLD.place, OLD.treatment, OLD.original_request, OLD.authorized_portion, OLD.disputed_portion, OLD.decision, OLD.claims_guideline, OLD.reviewer_guideline, OLD.rationale, OLD.category, OLD.subcategory, OLD.body_parts, OLD.unit, OLD.frequency, OLD.duration, OLD.drug, OLD.strength); END;
CREATE TRIGGER items_fts_update AFTER UPDATE OF treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength ON items BEGIN INSERT INTO items_fts(items_fts, rowid, treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength) VALUES ('delete', OLD.place, OLD.treatment, OLD.original_request, OLD.authorized_portion, OLD.disputed_portion, OLD.decision, OLD.claims_guideline, OLD.reviewer_guideline, OLD.rationale, OLD.category, OLD.subcategory, OLD.body_parts, OLD.unit, OLD.frequency, OLD.duration, OLD.drug, OLD.strength); INSERT INTO items_fts(rowid, treatment, original_request, authorized_portion, disputed_portion, decision, claims_guideline, reviewer_guideline, rationale, category, subcategory, body_parts, unit, frequency, duration, drug, strength) VALUES (NEW.place, NEW.treatment, NEW.original_request, NEW.authorized_portion, NEW.disputed_portion, NEW.decision, NEW.claims_guideline, NEW.reviewer_guideline, NEW.rationale, NEW.category, NEW.subcategory, NEW.body_parts, NEW.unit, NEW.frequency, NEW.duration, NEW.drug, NEW.strength); END;
