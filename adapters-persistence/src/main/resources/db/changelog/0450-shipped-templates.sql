--liquibase formatted sql

--changeset quillgraph:shipped-templates
--comment: JSON stands here as the program writes it, members sorted and no blanks, so that it compares on SQLite.
INSERT INTO campaign_template (id, name, description, category, template_data, default_settings,
    prompt_templates, usage_count, is_public, created_at, updated_at, version)
VALUES
    ('019767a9-8400-7000-8000-000000000001', 'Product Launch',
     'Makes a new product known: first curiosity, then the launch, then what it can do.', 'PRODUCT_LAUNCH',
     '{"brandVoice":"Confident and curious","campaignType":"PRODUCT","objective":"Make the product known and bring in the first buyers.","sections":["Teaser","Launch","Demonstration","Voices"],"suggestedTags":["#NewProduct","#Launch","#ComingSoon"],"suggestedThemes":["What is coming","Why we made it","See it at work","What early users say"]}',
     '{"creativityLevel":7,"platforms":["LINKEDIN","TWITTER","INSTAGRAM"]}',
     '{"SOCIAL_POST":"Write a post for {platform} that makes {targetAudience} curious about {name}: {businessDescription}","SUMMARY":"Say in three sentences what is new about {name}, and for whom.","VIDEO_PROMPT":"Describe a film of 30 seconds that shows {name} at work for {targetAudience}."}',
     0, TRUE, '2025-06-13T00:00:00.000000Z', '2025-06-13T00:00:00.000000Z', 0),
    ('019767a9-8400-7000-8000-000000000002', 'Brand Awareness',
     'Lets more people know who you are and what you stand for.', 'BRAND_AWARENESS',
     '{"brandVoice":"Warm and clear","campaignType":"BRAND","objective":"Let more people know the brand and what it stands for.","sections":["Origin","Values","People","Customers"],"suggestedTags":["#OurStory","#BehindTheScenes","#Community"],"suggestedThemes":["Who we are","What we stand for","People behind the work","Stories of customers"]}',
     '{"creativityLevel":6,"platforms":["INSTAGRAM","FACEBOOK","LINKEDIN"]}',
     '{"SOCIAL_POST":"Write a post for {platform} that tells {targetAudience} who {name} is: {businessDescription}","SUMMARY":"Say in three sentences what {name} stands for.","VIDEO_PROMPT":"Describe a film of 45 seconds about the people behind {name}."}',
     0, TRUE, '2025-06-13T00:00:00.000000Z', '2025-06-13T00:00:00.000000Z', 0),
    ('019767a9-8400-7000-8000-000000000003', 'Event Promotion',
     'Fills an event: announces it, counts down to it, and keeps it alive afterwards.', 'EVENT_PROMOTION',
     '{"brandVoice":"Lively and inviting","campaignType":"EVENT","objective":"Bring people to the event and let them tell others of it.","sections":["Announcement","Programme","Countdown","Review"],"suggestedTags":["#SaveTheDate","#Event","#JoinUs"],"suggestedThemes":["Save the date","Who will be there","Counting down","What you missed"]}',
     '{"creativityLevel":8,"platforms":["TWITTER","INSTAGRAM","TIKTOK"]}',
     '{"SOCIAL_POST":"Write a post for {platform} that invites {targetAudience} to {name}: {businessDescription}","SUMMARY":"Say in three sentences what happens at {name}, when and where.","VIDEO_PROMPT":"Describe a film of 15 seconds that counts down to {name}."}',
     0, TRUE, '2025-06-13T00:00:00.000000Z', '2025-06-13T00:00:00.000000Z', 0);
--rollback DELETE FROM campaign_template WHERE id IN
--rollback     ('019767a9-8400-7000-8000-000000000001', '019767a9-8400-7000-8000-000000000002', '019767a9-8400-7000-8000-000000000003');
